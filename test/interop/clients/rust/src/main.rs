//! Answers one connection attempt per line: a request as JSON in, an answer as JSON out.
use mysql::prelude::Queryable;
use mysql::{ClientIdentity, Conn, Error, OptsBuilder, SslOpts};
use serde::Deserialize;
use serde_json::{json, Value};
use std::io::{stdin, BufRead};
use std::path::PathBuf;

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Request {
    host: String,
    port: u16,
    user: String,
    password: String,
    mode: String,
    ca: PathBuf,
    cert: Option<PathBuf>,
    key: Option<PathBuf>,
}

fn tls_options(request: &Request) -> Option<SslOpts> {
    let options = match request.mode.as_str() {
        "REQUIRED" => SslOpts::default().with_danger_accept_invalid_certs(true),
        "VERIFY_CA" => SslOpts::default()
            .with_root_cert_path(Some(request.ca.clone()))
            .with_danger_skip_domain_validation(true),
        "VERIFY_IDENTITY" => SslOpts::default().with_root_cert_path(Some(request.ca.clone())),
        _ => return None,
    };
    let identity = request
        .cert
        .clone()
        .zip(request.key.clone())
        .map(|(cert, key)| ClientIdentity::new(cert, key));
    Some(options.with_client_identity(identity))
}

fn connect(request: &Request) -> Result<Value, Error> {
    let options = OptsBuilder::new()
        .ip_or_hostname(Some(request.host.clone()))
        .tcp_port(request.port)
        .user(Some(request.user.clone()))
        .pass(Some(request.password.clone()))
        .prefer_socket(false)
        .ssl_opts(tls_options(request));
    let mut connection = Conn::new(options)?;
    let row: Option<(String, String)> = connection.query_first("SHOW STATUS LIKE 'Ssl_cipher'")?;
    Ok(json!({ "cipher": row.map(|(_, cipher)| cipher) }))
}

fn main() {
    for line in stdin().lock().lines() {
        let request: Request = serde_json::from_str(&line.expect("a line")).expect("a request");
        let answer = connect(&request).unwrap_or_else(|error| match &error {
            Error::MySqlError(refusal) => json!({ "errno": refusal.code, "message": refusal.message }),
            _ => json!({ "errno": 0, "message": error.to_string() }),
        });
        println!("{answer}");
    }
}
