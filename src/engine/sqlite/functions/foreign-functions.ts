/** Functions that MySQL has and tlsdb does not. */
const FOREIGN: ReadonlySet<string> = new Set(
  `can_access_column can_access_database can_access_table can_access_user can_access_view etag extractvalue from_vector
  geomcollection geometrycollection get_dd_column_privileges get_dd_create_options get_dd_index_sub_part_length grouping
  gtid_subset gtid_subtract icu_version internal_auto_increment internal_table_rows load_file master_pos_wait
  mbrcontains mbrcoveredby mbrcovers mbrdisjoint mbrequals mbrintersects mbroverlaps mbrtouches mbrwithin
  ps_current_thread_id ps_thread_id roles_graphml source_pos_wait statement_digest statement_digest_text st_area
  st_asgeojson st_buffer st_buffer_strategy st_centroid st_collect st_contains st_convexhull st_crosses st_difference
  st_dimension st_disjoint st_distance st_distance_sphere st_endpoint st_envelope st_equals st_exteriorring
  st_frechetdistance st_geohash st_geomfromgeojson st_hausdorffdistance st_interiorringn st_intersection st_intersects
  st_isclosed st_isempty st_issimple st_isvalid st_latfromgeohash st_latitude st_length st_lineinterpolatepoint
  st_lineinterpolatepoints st_longfromgeohash st_longitude st_makeenvelope st_numgeometries st_numinteriorring
  st_numinteriorrings st_numpoints st_overlaps st_pointatdistance st_pointfromgeohash st_pointn st_simplify
  st_startpoint st_swapxy st_symdifference st_touches st_transform st_union st_validate st_within string_to_vector
  to_vector updatexml validate_password_strength vector_dim vector_to_string wait_for_executed_gtid_set weight_string`.split(
    /\s+/,
  ),
);

/** Whether MySQL has a function of this name, in lower case, and tlsdb does not. */
export const isForeignFunction = (name: string): boolean => FOREIGN.has(name);
