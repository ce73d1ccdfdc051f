import { extname } from 'node:path';
import type { PackData } from '../../engine/index.ts';
import { aroundGraph, idsIn } from '../../check/graph/around-graph.ts';
import { toDot } from '../../check/graph/dot.ts';
import { toMermaid } from '../../check/graph/mermaid.ts';
import type { Graph } from '../../check/graph/model.ts';
import { packGraph } from '../../check/graph/pack-graph.ts';
import { stageGraph } from '../../check/graph/stage-graph.ts';
import { renderSvg } from '../../check/graph/svg.ts';
import { visible } from '../../document/visible.ts';
import { suggestion } from '../../pack/checks/suggest.ts';
import { checkOutput, writeOutput } from '../files/output.ts';
import { packFor } from '../pack.ts';
import { UserError } from '../user-error.ts';
import type { GraphOptions } from './command.ts';

type Format = 'svg' | 'dot' | 'mermaid';

const ENDINGS: Readonly<Record<string, Format>> = {
  '.svg': 'svg',
  '.dot': 'dot',
  '.gv': 'dot',
  '.mmd': 'mermaid',
  '.md': 'mermaid',
};

/** `safeguard rules graph`: a picture of the rules, on standard output or in a file. */
export async function graphCommand(options: GraphOptions): Promise<void> {
  const { output, force = false } = options;
  const ending = extname(output ?? '').toLowerCase();
  const format = options.format ?? formatBy(ending);
  checkLinks(options.links);
  const { data } = await packFor(options.pack);
  const graph = graphFor(data, options);
  if (output !== undefined) await checkOutput(output, force);
  const text = await drawn(graph, format, options.links);
  if (output === undefined) process.stdout.write(text);
  // A file of Markdown holds the diagram as a block of code, which is where code hosts look for it.
  else await writeOutput(output, ending === '.md' ? `\`\`\`mermaid\n${text}\`\`\`\n` : text, force);
}

/** An address on the web or of a file, or a path from where the picture lies; nothing that a browser would run. */
const ADDRESS = /^(?:(?:https?|file):\/\/[\w.:/~%@?&=+,-]+|[\w./~%@?&=+,-]+)$/;

function checkLinks(links: string | undefined): void {
  if (links === undefined || ADDRESS.test(links)) return;
  throw new UserError(
    `--links takes the address of a page, such as handbook/statements.html, and not ${visible(links)}`,
  );
}

function formatBy(ending: string): Format {
  if (ending === '') return 'svg';
  if (Object.hasOwn(ENDINGS, ending)) return ENDINGS[ending]!;
  const known = Object.keys(ENDINGS).join(', ');
  throw new UserError(
    `No picture can be written as ${visible(ending)}. Name a file that ends in one of ${known}, or choose the form with --format.`,
  );
}

function graphFor(data: PackData, { stage, around }: GraphOptions): Graph {
  if (stage !== undefined) {
    const stages = data.stages.map(({ id }) => id);
    if (!stages.includes(stage)) {
      throw new UserError(
        `There is no stage "${visible(stage)}".${suggestion(stage, stages)} The stages are: ${stages.join(', ')}.`,
      );
    }
    return stageGraph(data, stage);
  }
  if (around === undefined) return packGraph(data);
  const ids = idsIn(data);
  if (!ids.includes(around)) {
    throw new UserError(
      `There is no question, fact, level or action "${visible(around)}".${suggestion(around, ids)}`,
    );
  }
  return aroundGraph(data, around);
}

async function drawn(graph: Graph, format: Format, links: string | undefined): Promise<string> {
  switch (format) {
    case 'svg':
      return renderSvg(toDot(graph, links));
    case 'dot':
      return toDot(graph, links);
    case 'mermaid':
      return toMermaid(graph, links);
  }
}
