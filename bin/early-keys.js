// Begins the slowest part of `certs init`, the RSA pair, in the thread pool while the command line is still being loaded.
const { existsSync } = process.getBuiltinModule('node:fs');
const { join, resolve } = process.getBuiltinModule('node:path');

/** Where src/pki/folder/password-keys.ts finds what was begun. */
const BEGUN = Symbol.for('tlsdb.begun-password-keys');

/** Begins the pair of the folder that `certs init` is called for, unless the folder has one or only help is wanted. */
export function beginPasswordKeys(argv) {
  const dir = resolve(folderOf(argv));
  const isNeeded = !['private_key.pem', 'public_key.pem'].some((name) => existsSync(join(dir, name)));
  if (!isNeeded || argv.includes('--help') || argv.includes('-h')) return;
  const { generateKeyPair } = process.getBuiltinModule('node:crypto');
  const encodings = {
    modulusLength: 2048,
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  };
  const keys = new Promise((done, fail) => {
    generateKeyPair('rsa', encodings, (error, publicKeyPem, privateKeyPem) =>
      error ? fail(error) : done({ privateKeyPem, publicKeyPem }),
    );
  });
  // A failure shows where the pair is awaited.
  keys.catch(() => {});
  globalThis[BEGUN] = { dir, keys };
}

/** As the command reads it: flag, environment, default. A folder that is read otherwise gets a pair of its own later. */
function folderOf(argv) {
  const at = argv.findIndex((argument) => argument === '--dir' || argument.startsWith('--dir='));
  if (at < 0) return process.env.TLSDB_CERTS_DIR ?? 'certs';
  return argv[at] === '--dir' ? (argv[at + 1] ?? '') : argv[at].slice('--dir='.length);
}
