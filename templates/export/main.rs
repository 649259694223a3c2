// Rust with sqlx, server's identity verified:
//   cargo add sqlx --features runtime-tokio,tls-rustls,mysql; cargo add tokio --features full; DB_PASSWORD=… cargo run
use sqlx::mysql::{MySqlConnectOptions, MySqlSslMode};
use sqlx::{ConnectOptions, Row};

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut connection = MySqlConnectOptions::new()
        .host("{{host}}")
        .port({{port}})
        .username("{{user}}")
        .password(&std::env::var("DB_PASSWORD")?)
        .database("{{database}}")
        .ssl_mode(MySqlSslMode::VerifyIdentity)
        .ssl_ca("{{ca.cert}}")
        // For accounts that REQUIRE X509; other accounts need neither line.
        .ssl_client_cert("{{client.cert}}")
        .ssl_client_key("{{client.key}}")
        .connect()
        .await?;

    let row = sqlx::query("SHOW STATUS LIKE 'Ssl_version'")
        .fetch_one(&mut connection)
        .await?;
    println!("{}", row.get::<String, _>(1));
    Ok(())
}
