<?php
// Answers one connection attempt per line: a request as JSON in, an answer as JSON out.
mysqli_report(MYSQLI_REPORT_ERROR | MYSQLI_REPORT_STRICT);
error_reporting(0);

function connect(array $request): array
{
    $connection = mysqli_init();
    $flags = [
        'DISABLED' => 0,
        'REQUIRED' => MYSQLI_CLIENT_SSL | MYSQLI_CLIENT_SSL_DONT_VERIFY_SERVER_CERT,
        'VERIFY_IDENTITY' => MYSQLI_CLIENT_SSL,
    ][$request['mode']];
    if ($flags !== 0) {
        $ca = $request['mode'] === 'VERIFY_IDENTITY' ? $request['ca'] : null;
        $connection->ssl_set($request['key'] ?? null, $request['cert'] ?? null, $ca, null, null);
        $connection->options(MYSQLI_OPT_SSL_VERIFY_SERVER_CERT, $ca !== null);
    }
    $connection->real_connect($request['host'], $request['user'], $request['password'], null, $request['port'], null, $flags);
    $row = $connection->query("SHOW STATUS LIKE 'Ssl_cipher'")->fetch_row();
    $connection->close();
    return ['cipher' => $row[1]];
}

while (($line = fgets(STDIN)) !== false) {
    try {
        $answer = connect(json_decode($line, true));
    } catch (mysqli_sql_exception $error) {
        $answer = ['errno' => $error->getCode(), 'message' => $error->getMessage()];
    }
    echo json_encode($answer, JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}
