import type { Log } from '../kit/log.ts';
import { permissionFindings } from '../x509/verify-files.ts';
import type { MaterialSource } from './source.ts';

/** `source`, which also logs at every load when other users of this machine can read the private key at `path`. */
export function tellingOpenKey(source: MaterialSource, path: string, log: Log): MaterialSource {
  const load: MaterialSource['load'] = async () => {
    for (const { code, message, hint } of await permissionFindings(path)) {
      log.warn('the private key is open to others', { file: path, check: code, error: message, mend: hint });
    }
    return source.load();
  };
  return { ...source, load };
}
