import { Document, isCollection, isMap, isScalar, visit, type Scalar, type YAMLMap } from 'yaml';
import type { Scenario } from '../../pack/scenario.ts';

const WIDTH = 120;
const FIRST_LINE = '# yaml-language-server: $schema=../../schema/scenario.schema.json';
/** Texts of several sentences, which stand as folded blocks. */
const FOLDED = ['vignette', 'why'];
/** Lists of texts, which stand a line each. */
const LISTED = new Set(['known', 'not_known', 'debrief']);

/** A scenario as the text of its file, laid out like those that ship. The first line names the schema. */
export function scenarioYaml(scenario: Scenario): string {
  const { possible, conflicts, plan, ...expect } = scenario.expect;
  const { level, possible_level, actions, not_actions } = expect;
  const document = new Document({
    ...scenario,
    expect: {
      level,
      possible_level,
      actions,
      ...(possible.length === 0 ? {} : { possible }),
      not_actions,
      ...(conflicts.length === 0 ? {} : { conflicts }),
      ...(plan && { plan }),
    },
  });
  const root = document.contents as unknown as YAMLMap;
  for (const key of FOLDED) {
    const text = root.get(key, true);
    if (isScalar(text)) text.type = 'BLOCK_FOLDED';
  }
  visit(document, {
    Pair: (_key, { key, value }) => {
      if (isCollection(value) && !isMap(value) && value.items.every(isWord)) {
        const words = value.items.map((item) => String((item as Scalar).value));
        const short = !LISTED.has(String(key)) && flowWidth(String(key), words) <= WIDTH;
        value.flow = words.length === 0 || short;
      }
    },
    Scalar: (_key, node) => {
      // `13_15` is text in YAML 1.2 and a number in 1.1: quotes leave no doubt.
      if (typeof node.value === 'string' && /^\d[\d_]*$/.test(node.value)) node.type = 'QUOTE_SINGLE';
    },
  });
  const text = document.toString({
    lineWidth: WIDTH,
    minContentWidth: 0,
    singleQuote: true,
    flowCollectionPadding: false,
  });
  return `${FIRST_LINE}\n${text}`;
}

/** An id or a theme; what people read stands a line each. */
function isWord(node: unknown): boolean {
  return isScalar(node) && typeof node.value === 'string' && /^[\w-]+$/.test(node.value);
}

function flowWidth(key: string, words: readonly string[]): number {
  return `  ${key}: [${words.join(', ')}]`.length;
}
