import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { initFolder } from '../../src/pki/folder/init-folder.ts';
import { engineClient, ENGINES, hasEngine, startEngine } from '../support/engine-server.ts';
import { foreignCa, foreignCrl, type ForeignCa } from '../support/foreign-ca.ts';
import { requireTool, runTool, temporaryFolders } from '../support/tools.ts';

const freshFolder = temporaryFolders();

/** A folder of an adopted intermediate, with the CRL of its root. */
let dir = '';
let root: ForeignCa;

beforeAll(async () => {
  const folder = freshFolder();
  root = foreignCa(folder, { name: 'root' });
  const below = foreignCa(folder, { name: 'database', issuer: root });
  const chain = join(folder, 'chain.pem');
  writeFileSync(chain, readFileSync(below.certificate, 'utf8') + readFileSync(root.certificate, 'utf8'));
  dir = join(folder, 'certs');
  const files = { caCertificateFile: chain, caKeyFile: below.key, caCrlFile: foreignCrl(folder, root) };
  await initFolder({ dir, ...files, user: 'alice', hosts: ['db.example.test'] });
});

describe.each(ENGINES.filter(hasEngine))('%s with the folder of an adopted intermediate', (name) => {
  it('starts with its files unchanged, and clients verify it and are verified', { timeout: 60_000 }, async () => {
    const files = { ca: 'ca.pem', cert: 'server-cert.pem', key: 'server-key.pem', crl: 'crl.pem' };
    const args = Object.entries(files).map(([option, file]) => `--ssl-${option}=${join(dir, file)}`);
    const server = await startEngine(name, { args });
    try {
      const socket = ['--no-defaults', `--socket=${server.socket}`, '-uroot'];
      const require = "REQUIRE SUBJECT '/CN=alice' AND ISSUER '/O=Acme/CN=database'";
      const asRoot = name === 'mysql-9.7' ? '--ssl-mode=DISABLED' : '--skip-ssl';
      const made = engineClient(name, [...socket, asRoot], `CREATE USER alice ${require};`);
      expect(made.output).toBe('');
      for (const ca of [join(dir, 'ca.pem'), root.certificate]) {
        const verify = name === 'mysql-9.7' ? '--ssl-mode=VERIFY_IDENTITY' : '--ssl-verify-server-cert';
        const pair = [`--ssl-cert=${join(dir, 'client-cert.pem')}`, `--ssl-key=${join(dir, 'client-key.pem')}`];
        const tcp = ['--no-defaults', '-h127.0.0.1', `-P${server.port}`, '-ualice', verify, `--ssl-ca=${ca}`, ...pair];
        expect(engineClient(name, [...tcp, '-Ne', 'SELECT 40 + 2']).output).toBe('42\n');
      }
    } finally {
      await server.stop();
    }
  });
});

/** Verifies each leaf file as Go's TLS does, with the intermediates that it carries. */
const GO_JUDGE = `package main

import (
	"crypto/tls"
	"crypto/x509"
	"fmt"
	"os"
)

func main() {
	ca, err := os.ReadFile(os.Args[1])
	check(err)
	pool := x509.NewCertPool()
	pool.AppendCertsFromPEM(ca)
	for kind, usage := range map[string]x509.ExtKeyUsage{"server": x509.ExtKeyUsageServerAuth, "client": x509.ExtKeyUsageClientAuth} {
		pair, err := tls.LoadX509KeyPair(os.Args[2]+"/"+kind+"-cert.pem", os.Args[2]+"/"+kind+"-key.pem")
		check(err)
		leaf, err := x509.ParseCertificate(pair.Certificate[0])
		check(err)
		sent := x509.NewCertPool()
		for _, der := range pair.Certificate[1:] {
			intermediate, err := x509.ParseCertificate(der)
			check(err)
			sent.AddCert(intermediate)
		}
		_, err = leaf.Verify(x509.VerifyOptions{Roots: pool, Intermediates: sent, KeyUsages: []x509.ExtKeyUsage{usage}})
		check(err)
	}
	fmt.Print("verified")
}

func check(err error) {
	if err != nil {
		fmt.Println(err)
		os.Exit(1)
	}
}
`;

describe('the leaf files of an adopted intermediate', () => {
  it.runIf(requireTool('go'))('are verified by Go, with ca.pem or the root alone', { timeout: 120_000 }, () => {
    const folder = freshFolder();
    writeFileSync(join(folder, 'main.go'), GO_JUDGE);
    for (const ca of [join(dir, 'ca.pem'), root.certificate]) {
      expect(runTool('go', ['run', join(folder, 'main.go'), ca, dir]).output).toBe('verified');
    }
  });

  it.runIf(requireTool('certtool'))('are verified by GnuTLS, with ca.pem or the root alone', () => {
    for (const ca of [join(dir, 'ca.pem'), root.certificate]) {
      for (const kind of ['server', 'client']) {
        const verify = ['--verify', `--load-ca-certificate=${ca}`, `--infile=${join(dir, `${kind}-cert.pem`)}`];
        expect(runTool('certtool', verify)).toMatchObject({ status: 0 });
      }
    }
  });
});
