/**
 * Words that DuckDB, PostgreSQL, Spark SQL (in its ANSI mode too) or Trino does not take as a plain name. Quoting would not
 * help: Spark quotes names with backticks, the others with double quotes.
 */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  `all alter analyse analyze and anti any array as asc asof asymmetric at authorization between bigint binary bit boolean
  both by case cast char character check coalesce collate collation column columns concurrently constraint create cross
  cube current_catalog current_date current_path current_role current_schema current_time current_timestamp current_user
  deallocate dec decimal default deferrable delete desc describe distinct do drop else end escape except execute exists
  extract false fetch filter float for foreign freeze from full function generated glob grant greatest group grouping
  grouping_id having ilike in initially inner inout insert int integer intersect interval into is isnull join json
  json_array json_arrayagg json_exists json_object json_objectagg json_query json_scalar json_serialize json_table
  json_value lambda lateral leading least left like limit listagg localtime localtimestamp map merge_action minus national
  natural nchar none normalize noscan not notnull null nullif numeric offset on only or order out outer overlaps overlay pivot
  pivot_longer pivot_wider placing position positional precision prepare primary qualify real recursive references
  returning right rollup row select semi session_user setof show similar skip smallint some sql struct substring summarize
  symmetric system_user table tablesample then time timestamp to trailing treat trim true try_cast uescape unknown union
  unique unnest unpack unpivot update user using values varchar variadic verbose when where window with within xmlattributes
  xmlconcat xmlelement xmlexists xmlforest xmlnamespaces xmlparse xmlpi xmlroot xmlserialize xmltable`
    .trim()
    .split(/\s+/),
);
