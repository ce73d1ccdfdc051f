import type { ActionCase } from '../action-case.ts';
import { QUIET } from '../shipped-pack.ts';

/** The actions of the safety part: when each stands, and on what it rests. */
export const ACTIONS: readonly ActionCase[] = [
  {
    id: 'call_999',
    kind: 'do',
    yes: [{ immediate_danger: 'yes' }, { meeting_perpetrator: 'yes' }],
    possible: [{}, { immediate_danger: 'no' }, { meeting_perpetrator: 'no' }, { age: '18_over' }],
    absent: [{ immediate_danger: 'no', meeting_perpetrator: 'no' }, QUIET],
    cites: ['police.1', 'response.1'],
    basis: 'guide',
  },
];
