import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManagerFactory;

/**
 * Completes TLS handshakes in memory with Java's own engine and trust manager (PKIX), both sides verified:
 * java Judge.java CASES.tsv, one case per line: id, CA, server's certificate and key, client's certificate and key, host.
 * Prints one line per case: id, the side whose certificate was refused (empty when none was), the reason.
 */
public class Judge {
  public static void main(String[] args) throws Exception {
    for (String line : Files.readAllLines(Path.of(args[0]))) {
      String[] fields = line.split("\t");
      SSLEngine server = context(fields[1], fields[2], fields[3]).createSSLEngine();
      server.setUseClientMode(false);
      server.setNeedClientAuth(true);
      SSLEngine client = context(fields[1], fields[4], fields[5]).createSSLEngine(fields[6], 3306);
      client.setUseClientMode(true);
      SSLParameters parameters = client.getSSLParameters();
      parameters.setEndpointIdentificationAlgorithm("HTTPS");
      client.setSSLParameters(parameters);
      System.out.println(fields[0] + "\t" + handshake(client, server));
    }
  }

  /** Moves bytes between both until they are done or one of them refuses. */
  static String handshake(SSLEngine client, SSLEngine server) {
    ByteBuffer toServer = ByteBuffer.allocate(1 << 17);
    ByteBuffer toClient = ByteBuffer.allocate(1 << 17);
    boolean isServersTurn = false;
    for (int round = 0; round < 100; round++) {
      SSLEngine engine = isServersTurn ? server : client;
      try {
        step(engine, isServersTurn ? toServer : toClient, isServersTurn ? toClient : toServer);
      } catch (SSLException refusal) {
        // The one that fails has refused the certificate of the other.
        return (isServersTurn ? "client" : "server") + "\t" + refusal.getMessage();
      }
      if (isDone(client) && isDone(server) && toServer.position() == 0 && toClient.position() == 0) return "\t";
      isServersTurn = !isServersTurn;
    }
    throw new IllegalStateException("the handshake does not end");
  }

  static boolean isDone(SSLEngine engine) {
    return engine.getHandshakeStatus() == HandshakeStatus.NOT_HANDSHAKING && !engine.getSession().getProtocol().equals("NONE");
  }

  /** Reads what has come and writes what it has to say; buffers are in the state for writing between the steps. */
  static void step(SSLEngine engine, ByteBuffer incoming, ByteBuffer outgoing) throws SSLException {
    ByteBuffer plain = ByteBuffer.allocate(1 << 17);
    ByteBuffer nothing = ByteBuffer.allocate(0);
    for (int round = 0; round < 100; round++) {
      for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) task.run();
      boolean moved = false;
      if (incoming.position() > 0) {
        incoming.flip();
        moved = engine.unwrap(incoming, plain).bytesConsumed() > 0;
        incoming.compact();
      }
      if (engine.getHandshakeStatus() == HandshakeStatus.NEED_WRAP || !isStarted(engine)) {
        moved |= engine.wrap(nothing, outgoing).bytesProduced() > 0;
      }
      if (!moved && engine.getHandshakeStatus() != HandshakeStatus.NEED_TASK) return;
    }
  }

  static boolean isStarted(SSLEngine engine) {
    return engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING || isDone(engine) || !engine.getUseClientMode();
  }

  static SSLContext context(String ca, String certificate, String key) throws Exception {
    char[] none = new char[0];
    KeyStore trust = KeyStore.getInstance("PKCS12");
    trust.load(null, none);
    for (Certificate each : certificates(ca)) trust.setCertificateEntry("ca" + trust.size(), each);
    TrustManagerFactory trusted = TrustManagerFactory.getInstance("PKIX");
    trusted.init(trust);

    // This form protects keys cheaply; nothing is stored.
    KeyStore own = KeyStore.getInstance("JKS");
    own.load(null, none);
    Certificate[] chain = certificates(certificate).toArray(new Certificate[0]);
    own.setKeyEntry("own", privateKey(key, chain[0].getPublicKey().getAlgorithm()), none, chain);
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(own, none);

    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), trusted.getTrustManagers(), null);
    return context;
  }

  static List<Certificate> certificates(String file) throws Exception {
    try (var in = Files.newInputStream(Path.of(file))) {
      Collection<? extends Certificate> all = CertificateFactory.getInstance("X.509").generateCertificates(in);
      return List.copyOf(all);
    }
  }

  static PrivateKey privateKey(String file, String algorithm) throws Exception {
    String pem = Files.readString(Path.of(file), StandardCharsets.US_ASCII);
    byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
    return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(der));
  }
}
