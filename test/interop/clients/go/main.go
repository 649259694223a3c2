// Answers one connection attempt per line: a request as JSON in, an answer as JSON out.
package main

import (
	"bufio"
	"crypto/tls"
	"crypto/x509"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log"
	"os"

	"github.com/go-sql-driver/mysql"
)

type request struct {
	Host     string
	Port     int
	User     string
	Password string
	Mode     string
	CA       string
	Cert     string
	Key      string
}

type answer struct {
	Cipher  *string `json:"cipher,omitempty"`
	Errno   uint16  `json:"errno"`
	Message string  `json:"message,omitempty"`
}

func main() {
	_ = mysql.SetLogger(log.New(io.Discard, "", 0))
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var r request
		must(json.Unmarshal(lines.Bytes(), &r))
		text, err := json.Marshal(connect(r))
		must(err)
		fmt.Println(string(text))
	}
}

func connect(r request) answer {
	config := mysql.NewConfig()
	config.User, config.Passwd = r.User, r.Password
	config.Net, config.Addr = "tcp", fmt.Sprintf("%s:%d", r.Host, r.Port)
	config.TLS = tlsConfig(r)
	config.AllowFallbackToPlaintext = r.Mode == "PREFERRED"
	connector, err := mysql.NewConnector(config)
	must(err)
	db := sql.OpenDB(connector)
	defer db.Close()
	var name, cipher string
	if err := db.QueryRow("SHOW STATUS LIKE 'Ssl_cipher'").Scan(&name, &cipher); err != nil {
		var refusal *mysql.MySQLError
		if errors.As(err, &refusal) {
			return answer{Errno: refusal.Number, Message: refusal.Message}
		}
		return answer{Message: err.Error()}
	}
	return answer{Cipher: &cipher}
}

// tlsConfig is what `tls=preferred`, `tls=skip-verify` and a registered configuration come down to.
func tlsConfig(r request) *tls.Config {
	if r.Mode == "DISABLED" {
		return nil
	}
	config := &tls.Config{InsecureSkipVerify: r.Mode != "VERIFY_IDENTITY", RootCAs: pool(r.CA), ServerName: r.Host}
	if r.Mode == "VERIFY_CA" {
		config.VerifyConnection = func(state tls.ConnectionState) error {
			intermediates := x509.NewCertPool()
			for _, certificate := range state.PeerCertificates[1:] {
				intermediates.AddCert(certificate)
			}
			_, err := state.PeerCertificates[0].Verify(x509.VerifyOptions{Roots: config.RootCAs, Intermediates: intermediates})
			return err
		}
	}
	if r.Cert != "" {
		pair, err := tls.LoadX509KeyPair(r.Cert, r.Key)
		must(err)
		config.Certificates = []tls.Certificate{pair}
	}
	return config
}

func pool(file string) *x509.CertPool {
	text, err := os.ReadFile(file)
	must(err)
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(text)
	return roots
}

func must(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
