import { printJson, sortMembers, type JsonNode } from '../../type/json.ts';
import { documentOf } from './json-path.ts';
import { text, type Implementation } from '../scalar.ts';

const EMPTY: JsonNode = { kind: 'object', members: new Map() };

function mergePatch(target: JsonNode, patch: JsonNode): JsonNode {
  if (patch.kind !== 'object') return patch;
  const members = new Map(target.kind === 'object' ? target.members : []);
  for (const [name, value] of patch.members) {
    if (value.kind === 'scalar' && value.value === null) members.delete(name);
    else members.set(name, mergePatch(members.get(name) ?? EMPTY, value));
  }
  return { kind: 'object', members: sortMembers(members) };
}

function mergePreserve(a: JsonNode, b: JsonNode): JsonNode {
  if (a.kind === 'object' && b.kind === 'object') {
    const members = new Map(a.members);
    for (const [name, value] of b.members) {
      const own = members.get(name);
      members.set(name, own === undefined ? value : mergePreserve(own, value));
    }
    return { kind: 'object', members: sortMembers(members) };
  }
  const items = (node: JsonNode): readonly JsonNode[] => (node.kind === 'array' ? node.items : [node]);
  return { kind: 'array', items: [...items(a), ...items(b)] };
}

/** JSON_MERGE_PRESERVE, and JSON_MERGE as it was called. */
export function preserving(name: string): Implementation {
  return (...documents) =>
    printJson(documents.map((document, i) => documentOf(text(document), i + 1, name)).reduce(mergePreserve));
}

/** JSON_MERGE_PATCH: NULL is forgotten once something that is no object takes its place. */
export const patching: Implementation = (...documents) => {
  const nodes = documents.map((document, i) =>
    document === null ? undefined : documentOf(text(document), i + 1, 'json_merge_patch'),
  );
  const merged = nodes.reduce((target, patch) => {
    if (patch === undefined || patch.kind !== 'object') return patch;
    return target === undefined ? undefined : mergePatch(target, patch);
  });
  return merged === undefined ? null : printJson(merged);
};
