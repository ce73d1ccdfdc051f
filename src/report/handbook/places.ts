import type { Lookup } from '../words/lookup.ts';
import type { LinkTarget } from '../../document/model.ts';
import type { DescribedRule } from '../rules/coverage.ts';

/** The kinds of things that a handbook describes, each in one place. */
export type Kind = DescribedRule['kind'] | 'statement';

/** Where something is described. */
export function targetOf(lookup: Lookup, kind: Kind, id: string): LinkTarget {
  return { page: pageOf(lookup, kind, id), anchor: id };
}

export function stagePage(stage: string): string {
  return `questions-${stage}`;
}

export function groupPage(group: string): string {
  return `actions-${group}`;
}

function pageOf(lookup: Lookup, kind: Kind, id: string): string {
  switch (kind) {
    case 'question':
      return stagePage(lookup.questions.get(id)?.stage ?? '');
    case 'action':
      return groupPage(lookup.actions.get(id)?.group ?? '');
    case 'fact':
      return 'facts';
    case 'level':
      return 'levels';
    case 'contact':
      return 'contacts';
    case 'note':
      return 'notes';
    case 'since':
      return 'since';
    case 'conflict':
      return 'conflicts';
    case 'property':
      return 'properties';
    case 'statement':
      return 'statements';
  }
}
