import { describe, expect, test } from 'vitest';
import { assessed } from '../cli/safeguard.ts';
import { HARMFUL_SEXUAL_BEHAVIOUR, REPORTED, WITH_A_PLAN, UNREPORTED } from './named-answers.ts';
import {
  actionIn,
  applying,
  citedBy,
  judge,
  pack,
  QUIET,
  questionOf,
  standing,
  wordsOf,
} from './shipped-pack.ts';

describe('after a report', () => {
  test('awaiting a decision: section 47, a strategy discussion, and contact again after 7 working days', () => {
    const result = assessed({
      ...QUIET,
      significant_harm: 'yes',
      abuse_or_risk: 'yes',
      report_status: 'awaiting_decision',
    });
    const because = [{ question: 'report_status', answer: 'awaiting_decision' }];
    expect(actionIn(result, 'consider_section_47')).toMatchObject({ applies: 'yes', because });
    expect(actionIn(result, 'consider_section_47').detail).toMatch(/Children Act 1989/);
    expect(actionIn(result, 'strategy_discussion')).toMatchObject({ applies: 'yes', because });
    expect(actionIn(result, 'strategy_discussion').text).toMatch(/where the child is/);
    expect(actionIn(result, 'chase_report').text).toMatch(/7 working days/);
    expect(standing(result, 'report_section_130')).toBe('yes');
  });

  test('a meeting that agrees a plan: holistic actions, centred on the child', () => {
    const result = assessed({
      ...QUIET,
      report_status: 'at_risk',
      strategy_outcome: 'meeting',
      plan_needed: 'yes',
      conference_enquiries: 'yes',
    });
    const meeting = actionIn(result, 'strategy_meeting');
    expect(meeting.text).toMatch(/centred on the child/);
    expect(meeting.detail).toMatch(/should know the child/);
    expect(meeting.detail).toMatch(/other safeguarding issues/);
    expect(meeting.detail).toMatch(/CSE, CCE and harmful sexual behaviour/);
    expect(actionIn(result, 'agree_plan_actions').detail).toMatch(
      /all of the child's needs, not at risk alone/,
    );
    expect(standing(result, 'advocacy_active_offer')).toBe('yes');
    expect(standing(result, 'challenge_decision')).toBe('absent');
  });

  test('no plan: the reasons are recorded, prevention is considered, and the decision can be questioned', () => {
    const result = assessed({
      ...QUIET,
      report_status: 'at_risk',
      strategy_outcome: 'meeting',
      plan_needed: 'no',
    });
    const because = [{ question: 'plan_needed', answer: 'no' }];
    expect(actionIn(result, 'record_decision_and_rationale')).toMatchObject({ applies: 'yes', because });
    expect(actionIn(result, 'offer_preventative_support')).toMatchObject({
      kind: 'consider',
      applies: 'yes',
      because,
    });
    expect(actionIn(result, 'challenge_decision')).toMatchObject({ applies: 'yes', because });
  });

  test('no grounds for a meeting or an enquiry: prevention is considered', () => {
    const result = assessed({ ...QUIET, report_status: 'awaiting_decision', strategy_outcome: 'no_grounds' });
    expect(actionIn(result, 'offer_preventative_support')).toMatchObject({
      applies: 'yes',
      because: [{ question: 'strategy_outcome', answer: 'no_grounds' }],
      cites: expect.arrayContaining(['response.15']) as unknown,
    });
  });

  test('decided not at risk: recorded with its reasons, and the way to disagree', () => {
    const result = assessed({ ...QUIET, concerns: ['cyberbullying'], report_status: 'not_at_risk' });
    expect(result).toMatchObject({ level: 'support', possibleLevel: 'support' });
    expect(actionIn(result, 'record_decision_and_rationale').detail).toMatch(/social services record/i);
    const challenge = actionIn(result, 'challenge_decision');
    expect(challenge).toMatchObject({ kind: 'consider', applies: 'yes' });
    expect(challenge.detail).toMatch(
      /line manager and safeguarding lead first, then.*senior safeguarding manager/i,
    );
  });

  test.each(['not_reported', 'awaiting_decision', 'at_risk', 'not_at_risk', 'unknown'])(
    'the status %s neither raises nor lowers the level',
    (report_status) => {
      expect(judge({ ...QUIET, report_status })).toMatchObject({ level: 'inform', possibleLevel: 'inform' });
      expect(judge({ ...QUIET, significant_harm: 'yes', report_status })).toMatchObject({ level: 'report' });
    },
  );

  test('social services decide and record within a working day, and talk to the police of a possible offence', () => {
    const action = actionIn(
      judge({ ...QUIET, role: 'social_services', coercion: 'yes' }),
      'social_services_next_steps',
    );
    expect(action).toMatchObject({ applies: 'yes', basis: 'procedures', source: 'c3pt1-p4' });
    expect(action.text).toMatch(/within one working day/);
    expect(action.detail).toMatch(/police at once/);
  });
});

describe('a child who shows harmful sexual behaviour', () => {
  test('the other children at home are kept safe, and the Youth Offending Service is in the discussion', () => {
    const result = assessed({
      ...QUIET,
      ...HARMFUL_SEXUAL_BEHAVIOUR,
      child_role: 'harming',
      hackett: 'abusive',
      harms_other: 'yes',
      other_children_at_home: 'yes',
      report_status: 'at_risk',
      care_support_needs: 'yes',
      abuse_or_risk: 'yes',
    });
    expect(actionIn(result, 'safety_of_other_children')).toMatchObject({
      applies: 'yes',
      cites: ['response.14'],
    });
    expect(actionIn(result, 'safety_of_other_children').detail).toMatch(/part of the strategy discussion/);
    expect(actionIn(result, 'include_youth_offending_service').detail).toMatch(/child first/);
    expect(actionIn(result, 'include_youth_offending_service').detail).toMatch(
      /does not mean.*broke the law/,
    );
    expect(applying(result)).toEqual(
      expect.arrayContaining(['guide_hsb', 'support_child_who_harms', 'strategy_discussion']),
    );
  });

  test('not known whether other children live there: their safety stays possible', () => {
    const result = judge({ ...QUIET, ...HARMFUL_SEXUAL_BEHAVIOUR, child_role: 'harming' });
    expect(result.unanswered).toContain('other_children_at_home');
    expect(standing(result, 'safety_of_other_children')).toBe('possible');
  });
});

describe('advocacy', () => {
  test('the offer is made to the child directly, on becoming looked after and in enquiries leading to a conference', () => {
    const { detail } = actionIn(judge({ circumstances: ['looked_after'] }), 'advocacy_active_offer');
    expect(detail).toMatch(/to the child directly/);
    expect(detail).toMatch(/becoming looked after.*initial child protection conference/);
    expect(detail).toMatch(/for the child alone/);
  });
});

describe('the questions', () => {
  test('are the last of the pack, and the status of a report is asked in every role', () => {
    const ids = pack.data.questions.filter(({ stage }) => stage === 'social-services').map(({ id }) => id);
    expect(ids).toEqual(['report_status', 'strategy_outcome', 'plan_needed', 'conference_enquiries']);
    for (const { id: role } of questionOf('role').options) {
      expect(judge({ role, age: '16_17' }).unanswered).toContain('report_status');
    }
  });

  test('follow the path: outcome once reported or where a plan exists, plan after a meeting', () => {
    for (const given of [...REPORTED, ...WITH_A_PLAN]) {
      const { unanswered } = judge({ age: '16_17', ...UNREPORTED, ...given });
      expect(unanswered).toEqual(expect.arrayContaining(['strategy_outcome', 'conference_enquiries']));
    }
    expect(judge(UNREPORTED).unanswered).not.toContain('strategy_outcome');
    expect(
      judge({ ...UNREPORTED, report_status: 'at_risk', strategy_outcome: 'meeting' }).unanswered,
    ).toContain('plan_needed');
    expect(
      judge({ ...UNREPORTED, report_status: 'at_risk', strategy_outcome: 'not_yet' }).unanswered,
    ).not.toContain('plan_needed');
  });

  test('rest on the guide', () => {
    expect(citedBy('report_status')).toEqual(expect.arrayContaining(['response.11', 'response.12']));
    expect(citedBy('strategy_outcome')).toEqual(
      expect.arrayContaining(['response.13', 'response.15', 'response.16', 'response.17']),
    );
    expect(citedBy('plan_needed')).toEqual(expect.arrayContaining(['response.20', 'response.21']));
    expect(citedBy('conference_enquiries')).toContain('response.22');
    expect(wordsOf('plan_needed')).toMatch(/records why no plan is needed/);
    expect(wordsOf('conference_enquiries')).toMatch(/straight to the child/);
  });
});
