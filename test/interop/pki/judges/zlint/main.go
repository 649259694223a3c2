// Command lint holds certificates and CRLs, one PEM file each, against the rules that bind a private CA: zlint's
// sources for the RFCs, and Community. It prints one JSON document.
//
//	lint FILE...
package main

import (
	"encoding/json"
	"encoding/pem"
	"fmt"
	"os"

	"github.com/zmap/zcrypto/x509"
	"github.com/zmap/zlint/v3"
	"github.com/zmap/zlint/v3/lint"
)

// A finding is a lint that did not pass.
type finding struct {
	File     string `json:"file"`
	Lint     string `json:"lint"`
	Severity string `json:"severity"`
	Details  string `json:"details"`
}

// lintReport tells how much was looked at, so that an empty list of findings means something.
type lintReport struct {
	Lints    int       `json:"lints"`
	Files    int       `json:"files"`
	Findings []finding `json:"findings"`
}

func main() {
	report, err := lintFiles(os.Args[1:])
	if err == nil {
		err = json.NewEncoder(os.Stdout).Encode(report)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func lintFiles(files []string) (lintReport, error) {
	report := lintReport{Files: len(files), Findings: []finding{}}
	registry, err := rulesOfPrivateAuthorities()
	if err != nil {
		return report, err
	}
	report.Lints = len(registry.Names())
	for _, file := range files {
		findings, err := lintFile(file, registry)
		if err != nil {
			return report, err
		}
		report.Findings = append(report.Findings, findings...)
	}
	return report, nil
}

// The other sources are rules of browsers and of public CAs.
func rulesOfPrivateAuthorities() (lint.Registry, error) {
	return lint.GlobalRegistry().Filter(lint.FilterOptions{
		IncludeSources: lint.SourceList{lint.RFC3279, lint.RFC5280, lint.RFC5480, lint.RFC5891, lint.RFC6962, lint.RFC8813, lint.Community},
	})
}

func lintFile(file string, registry lint.Registry) ([]finding, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	block, _ := pem.Decode(text)
	if block == nil {
		return nil, fmt.Errorf("%s: no PEM", file)
	}
	var results *zlint.ResultSet
	if block.Type == "X509 CRL" {
		list, err := x509.ParseRevocationList(block.Bytes)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		results = zlint.LintRevocationListEx(list, registry)
	} else {
		certificate, err := x509.ParseCertificate(block.Bytes)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
		results = zlint.LintCertificateEx(certificate, registry)
	}
	var findings []finding
	for name, result := range results.Results {
		if result.Status > lint.Pass {
			findings = append(findings, finding{file, name, result.Status.String(), result.Details})
		}
	}
	return findings, nil
}
