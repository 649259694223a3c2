import { wiresIn, type InformationWire } from './information-schema-wire.ts';

/**
 * What MySQL 9.7 says of the columns of tables in `mysql` and `performance_schema` that the server answers, in the form and
 * with the meaning of those of information_schema.
 */
const COLUMNS: Readonly<Record<string, string>> = {
  'mysql.user': `254.16387.0.1020 254.16515.0.128 254.257.0.4*31 254.257.0.36 252.4241.0.65535.63*3 3.33.0.10*4 254.129.0.256
    252.144.0.262140 254.257.0.4 7.128.0.19 2.32.0.5 254.257.0.4 245.144.0.4294967295`,
  'mysql.db': '254.16387.0.1020 254.16515.0.256 254.16523.0.128 254.257.0.4*19',
  'mysql.tables_priv': `254.16387.0.1020 254.16515.0.256 254.16515.0.128 254.16515.0.256 253.16521.0.1152 7.9345.0.19 254.2049.0.392
    254.2049.0.124`,
  'mysql.columns_priv': `254.16387.0.1020 254.16515.0.256 254.16515.0.128 254.16515.0.256*2 7.9345.0.19 254.2049.0.124`,
  'mysql.procs_priv': `254.16387.0.1020 254.16515.0.256 254.16515.0.128 254.16387.0.256 254.20867.0.36 253.16521.0.1152 254.2049.0.108
    7.9345.0.19`,
  'mysql.component': '3.16931.0.10 3.4129.0.10 252.4113.0.262140',
  'mysql.plugin': '253.16387.0.256 253.1.0.512',
  'mysql.time_zone': '3.16931.0.10 254.257.0.4',
  'mysql.time_zone_name': '254.20483.0.256 3.4129.0.10',
  'performance_schema.processlist': `8.20515.0.20 253.0.0.128 253.0.0.1044 253.0.0.256 253.0.0.64 8.0.0.20 253.0.0.256 252.16.0.4294967295`,
  'performance_schema.global_status': '253.20483.0.256 253.0.0.4096',
  'performance_schema.session_status': '253.20483.0.256 253.0.0.4096',
  'performance_schema.global_variables': '253.20483.0.256 253.0.0.4096',
  'performance_schema.session_variables': '253.20483.0.256 253.0.0.4096',
  'performance_schema.user_variables_by_thread': '8.20515.0.20 253.20483.0.256 252.144.0.4294967295.63',
  'performance_schema.session_connect_attrs': '8.20515.0.20 253.20611.0.128 253.128.0.4096 3.0.0.11',
  'performance_schema.session_account_connect_attrs': '8.20515.0.20 253.20611.0.128 253.128.0.4096 3.0.0.11',
  'performance_schema.tls_channel_status': '253.4097.0.512*2 253.4097.0.8192',
  'performance_schema.setup_instruments': `253.20483.0.512 254.4353.0.12 254.256.0.12 254.6145.0.284 254.2048.0.40 3.4097.0.11 252.16.0.4294967295`,
  'performance_schema.setup_consumers': '253.20483.0.256 254.4353.0.12',
};

const known = new Map<string, readonly InformationWire[]>();

/** The description of each column of such a table, or nothing for another one. @param name of the table in lower case */
export function serverTableWire(schema: string, name: string): readonly InformationWire[] {
  const key = `${schema}.${name}`;
  let found = known.get(key);
  if (found === undefined) known.set(key, (found = wiresIn(COLUMNS[key] ?? '', schema)));
  return found;
}
