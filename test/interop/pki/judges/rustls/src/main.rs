//! Completes TLS handshakes in memory with rustls, both sides verified: `judge CASES.tsv`, one case per line:
//! id, CA, server's certificate and key, client's certificate and key, host. Prints one line per case: id, the side
//! whose certificate was refused (empty when none was), the reason. Without a certificate of the client only the server
//! is verified; files that rustls cannot use at all count as the server's.
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, ServerName};
use rustls::server::WebPkiClientVerifier;
use rustls::{ClientConfig, ClientConnection, RootCertStore, ServerConfig, ServerConnection};
use std::error::Error;
use std::sync::Arc;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let file = std::env::args().nth(1).ok_or("usage: judge CASES.tsv")?;
    for line in std::fs::read_to_string(file)?.lines() {
        let fields: Vec<&str> = line.split('\t').collect();
        let (refused, reason) =
            handshake(&fields).unwrap_or_else(|unusable| ("server", unusable.to_string()));
        println!("{}\t{refused}\t{reason}", fields[0]);
    }
    Ok(())
}

fn handshake(fields: &[&str]) -> Outcome<(&'static str, String)> {
    let mut roots = RootCertStore::empty();
    for certificate in certificates(fields[1])? {
        roots.add(certificate)?;
    }
    let roots = Arc::new(roots);
    let is_mutual = !fields[4].is_empty();
    let server = ServerConfig::builder();
    let server = if is_mutual {
        server.with_client_cert_verifier(WebPkiClientVerifier::builder(roots.clone()).build()?)
    } else {
        server.with_no_client_auth()
    };
    let server = server.with_single_cert(
        certificates(fields[2])?,
        PrivateKeyDer::from_pem_file(fields[3])?,
    )?;
    let client = ClientConfig::builder().with_root_certificates(roots);
    let client = if is_mutual {
        client.with_client_auth_cert(
            certificates(fields[4])?,
            PrivateKeyDer::from_pem_file(fields[5])?,
        )?
    } else {
        client.with_no_client_auth()
    };
    let name = ServerName::try_from(fields[6].to_owned())?;
    let mut client = ClientConnection::new(Arc::new(client), name)?;
    let mut server = ServerConnection::new(Arc::new(server))?;

    while client.is_handshaking()
        || server.is_handshaking()
        || client.wants_write()
        || server.wants_write()
    {
        let mut bytes = Vec::new();
        while client.wants_write() {
            client.write_tls(&mut bytes)?;
        }
        server.read_tls(&mut bytes.as_slice())?;
        // The one that fails has refused the certificate of the other.
        if let Err(refusal) = server.process_new_packets() {
            return Ok(("client", refusal.to_string()));
        }
        let mut bytes = Vec::new();
        while server.wants_write() {
            server.write_tls(&mut bytes)?;
        }
        client.read_tls(&mut bytes.as_slice())?;
        if let Err(refusal) = client.process_new_packets() {
            return Ok(("server", refusal.to_string()));
        }
    }
    Ok(("", String::new()))
}

fn certificates(file: &str) -> Outcome<Vec<CertificateDer<'static>>> {
    Ok(CertificateDer::pem_file_iter(file)?.collect::<Result<_, _>>()?)
}
