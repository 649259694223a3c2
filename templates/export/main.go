// Go with go-sql-driver/mysql, server's identity verified.
//
//	go get github.com/go-sql-driver/mysql
//	DB_PASSWORD=… go run main.go
package main

import (
	"crypto/tls"
	"crypto/x509"
	"database/sql"
	"fmt"
	"log"
	"os"

	"github.com/go-sql-driver/mysql"
)

func main() {
	ca, err := os.ReadFile("{{ca.cert}}")
	if err != nil {
		log.Fatal(err)
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(ca)
	// For accounts that REQUIRE X509; other accounts need no certificate.
	certificate, err := tls.LoadX509KeyPair("{{client.cert}}", "{{client.key}}")
	if err != nil {
		log.Fatal(err)
	}

	config := mysql.NewConfig()
	config.Net = "tcp"
	config.Addr = "{{host|authority}}:{{port}}"
	config.User = "{{user}}"
	config.Passwd = os.Getenv("DB_PASSWORD")
	config.DBName = "{{database}}"
	config.TLS = &tls.Config{
		RootCAs:      roots,
		Certificates: []tls.Certificate{certificate},
		ServerName:   "{{host}}",
		MinVersion:   tls.VersionTLS12,
	}
	connector, err := mysql.NewConnector(config)
	if err != nil {
		log.Fatal(err)
	}
	db := sql.OpenDB(connector)
	defer db.Close()

	var name, value string
	if err := db.QueryRow("SHOW STATUS LIKE 'Ssl_version'").Scan(&name, &value); err != nil {
		log.Fatal(err)
	}
	fmt.Println(value)
}
