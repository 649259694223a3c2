// .NET with MySqlConnector, server's identity verified: dotnet add package MySqlConnector; DB_PASSWORD=… dotnet run
using System;
using MySqlConnector;

var settings = new MySqlConnectionStringBuilder
{
    Server = "{{host}}",
    Port = {{port}},
    UserID = "{{user}}",
    Password = Environment.GetEnvironmentVariable("DB_PASSWORD"),
    Database = "{{database}}",
    SslMode = MySqlSslMode.VerifyFull,
    SslCa = "{{ca.cert}}",
    // For accounts that REQUIRE X509; other accounts need neither line.
    SslCert = "{{client.cert}}",
    SslKey = "{{client.key}}",
};

await using var connection = new MySqlConnection(settings.ConnectionString);
await connection.OpenAsync();
await using var command = new MySqlCommand("SHOW STATUS LIKE 'Ssl_version'", connection);
await using var reader = await command.ExecuteReaderAsync();
await reader.ReadAsync();
Console.WriteLine(reader.GetString(1));
