import type { ActionCase } from '../action-case.ts';

/** The actions of the evidence part: when each stands, and on what it rests. */
export const ACTIONS: readonly ActionCase[] = [
  {
    id: 'do_not_forward_images',
    kind: 'do_not',
    yes: [
      { images_involved: 'yes' },
      { images_forwarded: 'yes' },
      { concerns: ['image_threats'] },
      { concerns: ['live_streaming'] },
    ],
    possible: [
      {},
      { images_involved: 'no' },
      { concerns: ['cyberbullying'] },
      { images_involved: 'unknown', age: '18_over' },
    ],
    absent: [
      { images_involved: 'no', concerns: ['cyberbullying'] },
      { images_involved: 'no', age: '18_over' },
    ],
    cites: ['police.2'],
    basis: 'guide',
  },
  {
    id: 'keep_device_as_found',
    kind: 'do_not',
    yes: [{ device_evidence: 'yes' }],
    possible: [{}, { device_evidence: 'unknown' }, { age: '18_over' }],
    absent: [{ device_evidence: 'no' }],
    cites: ['police.3'],
    basis: 'guide',
  },
  {
    id: 'establish_device_access',
    kind: 'do',
    yes: [{ device_evidence: 'yes' }],
    possible: [{}, { device_evidence: 'unknown' }],
    absent: [{ device_evidence: 'no' }],
    cites: ['police.3'],
    basis: 'guide',
  },
  {
    id: 'pass_on_device_access',
    kind: 'do',
    yes: [{ device_access_known: 'yes' }],
    possible: [{}, { device_evidence: 'yes' }],
    absent: [
      { device_access_known: 'no' },
      { device_evidence: 'no' },
      { device_evidence: 'no', device_access_known: 'yes' },
    ],
    cites: ['police.3'],
    basis: 'guide',
  },
  {
    id: 'tell_police_about_forwarding',
    kind: 'do',
    yes: [{ images_forwarded: 'yes' }],
    possible: [{}, { images_involved: 'yes' }],
    absent: [{ images_forwarded: 'no' }, { images_involved: 'no' }],
    cites: ['police.2'],
    basis: 'interpretation',
  },
];
