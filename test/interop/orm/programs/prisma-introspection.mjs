// What the schema engine asks before it plans a migration or pulls a schema; each query takes the database's name.
const NAME = 'AS constraint_name';

export const INTROSPECTION = {
  tables: `SELECT DISTINCT BINARY table_info.table_name AS table_name, table_info.table_type AS table_type,
      table_info.create_options AS create_options, table_info.table_comment AS table_comment
    FROM information_schema.tables AS table_info
    JOIN information_schema.columns AS column_info ON BINARY column_info.table_name = BINARY table_info.table_name
    WHERE table_info.table_schema = ? AND column_info.table_schema = ? AND table_info.table_type = 'BASE TABLE'
    ORDER BY BINARY table_info.table_name`,
  columns: `SELECT column_name AS column_name, data_type AS data_type, column_type AS full_data_type,
      character_maximum_length AS character_maximum_length, numeric_precision AS numeric_precision,
      numeric_scale AS numeric_scale, datetime_precision AS datetime_precision, column_default AS column_default,
      is_nullable AS is_nullable, extra AS extra, table_name AS table_name,
      IF(column_comment = '', NULL, column_comment) AS column_comment
    FROM information_schema.columns WHERE table_schema = ? ORDER BY BINARY table_name, ordinal_position`,
  indexes: `SELECT DISTINCT BINARY table_name AS table_name, BINARY index_name AS index_name, non_unique AS non_unique,
      sub_part AS partial, BINARY column_name AS column_name, seq_in_index AS seq_in_index, collation AS column_order,
      index_type AS index_type
    FROM information_schema.statistics WHERE table_schema = ? ORDER BY BINARY table_name, BINARY index_name, seq_in_index`,
  'foreign keys': `SELECT BINARY kcu.constraint_name ${NAME}, BINARY kcu.column_name AS column_name,
      BINARY kcu.referenced_table_name AS referenced_table_name, BINARY kcu.referenced_column_name AS referenced_column_name,
      kcu.ordinal_position AS ordinal_position, BINARY kcu.table_name AS table_name, rc.delete_rule AS delete_rule,
      rc.update_rule AS update_rule
    FROM information_schema.key_column_usage AS kcu
    INNER JOIN information_schema.referential_constraints AS rc ON BINARY kcu.constraint_name = BINARY rc.constraint_name
    WHERE BINARY kcu.table_schema = ? AND BINARY rc.constraint_schema = ? AND kcu.referenced_column_name IS NOT NULL
    ORDER BY BINARY kcu.table_schema, BINARY kcu.table_name, BINARY kcu.constraint_name, kcu.ordinal_position`,
  checks: `SELECT BINARY tc.constraint_name ${NAME}, BINARY tc.table_name AS table_name, cc.check_clause AS check_clause
    FROM information_schema.table_constraints AS tc
    JOIN information_schema.check_constraints AS cc ON BINARY cc.constraint_name = BINARY tc.constraint_name
    WHERE tc.table_schema = ? AND tc.constraint_type = 'CHECK' ORDER BY BINARY tc.table_name, BINARY tc.constraint_name`,
  views: `SELECT TABLE_NAME AS view_name, VIEW_DEFINITION AS view_sql FROM information_schema.views WHERE TABLE_SCHEMA = ?`,
  procedures: `SELECT routine_name AS name, routine_definition AS definition FROM information_schema.routines
    WHERE ROUTINE_SCHEMA = ? AND ROUTINE_TYPE = 'PROCEDURE'`,
};
