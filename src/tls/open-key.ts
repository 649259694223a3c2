import type { Log } from '../kit/log.ts';
import { permissionFindings } from '../x509/verify-files.ts';
import type { MaterialSource } from './source.ts';

/** `source`, which also logs at every load when other users of this machine can read the private key at `path`. */
export function tellingOpenKey(source: MaterialSource, path: string, log: Log): MaterialSource {
  const look = async (): Promise<void> => {
    for (const { code, message, hint } of await permissionFindings(path)) {
      log.warn('the private key is open to others', { file: path, check: code, error: message, mend: hint });
    }
  };
  const load: MaterialSource['load'] = async () => (await Promise.all([source.load(), look()]))[0];
  return { ...source, load };
}
