// Command judge completes TLS handshakes with Go's crypto/tls over the loopback address, both sides verified. It
// prints one JSON document: for each case the side whose certificate was refused, and why.
//
//	judge CASES.json
package main

import (
	"crypto/tls"
	"crypto/x509"
	"encoding/json"
	"fmt"
	"net"
	"os"
)

// A handshakeCase names the files of both sides; Ca is trusted by both.
type handshakeCase struct {
	ID         string `json:"id"`
	Ca         string `json:"ca"`
	ServerCert string `json:"serverCert"`
	ServerKey  string `json:"serverKey"`
	ClientCert string `json:"clientCert"`
	ClientKey  string `json:"clientKey"`
	Host       string `json:"host"`
}

// A verdict says whose certificate was refused; an empty Refused is a completed handshake.
type verdict struct {
	ID      string `json:"id"`
	Refused string `json:"refused"`
	Reason  string `json:"reason"`
}

func main() {
	verdicts, err := handshakes(os.Args[1])
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(verdicts)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func handshakes(file string) ([]verdict, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	var cases []handshakeCase
	if err := json.Unmarshal(text, &cases); err != nil {
		return nil, err
	}
	verdicts := []verdict{}
	for _, each := range cases {
		refused, reason, err := handshake(each)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", each.ID, err)
		}
		verdicts = append(verdicts, verdict{each.ID, refused, reason})
	}
	return verdicts, nil
}

func handshake(files handshakeCase) (refused, reason string, err error) {
	ca, err := os.ReadFile(files.Ca)
	if err != nil {
		return "", "", err
	}
	roots := x509.NewCertPool()
	roots.AppendCertsFromPEM(ca)
	serverPair, err := tls.LoadX509KeyPair(files.ServerCert, files.ServerKey)
	if err != nil {
		return "", "", err
	}
	clientPair, err := tls.LoadX509KeyPair(files.ClientCert, files.ClientKey)
	if err != nil {
		return "", "", err
	}

	clientEnd, serverEnd, err := connection()
	if err != nil {
		return "", "", err
	}
	defer clientEnd.Close()
	server := tls.Server(serverEnd, &tls.Config{
		Certificates: []tls.Certificate{serverPair},
		ClientAuth:   tls.RequireAndVerifyClientCert,
		ClientCAs:    roots,
	})
	client := tls.Client(clientEnd, &tls.Config{
		Certificates: []tls.Certificate{clientPair},
		RootCAs:      roots,
		ServerName:   files.Host,
	})
	accepted := make(chan error, 1)
	go func() {
		err := server.Handshake()
		accepted <- err
		serverEnd.Close()
	}()
	connected := client.Handshake()
	if connected != nil {
		clientEnd.Close()
	}
	refusal := <-accepted
	switch {
	case connected != nil:
		return "server", connected.Error(), nil
	case refusal != nil:
		return "client", refusal.Error(), nil
	}
	return "", "", nil
}

// A TCP connection to ourselves: its buffers let both sides write without waiting for each other.
func connection() (client, server net.Conn, err error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, nil, err
	}
	defer listener.Close()
	if client, err = net.Dial("tcp", listener.Addr().String()); err != nil {
		return nil, nil, err
	}
	server, err = listener.Accept()
	return client, server, err
}
