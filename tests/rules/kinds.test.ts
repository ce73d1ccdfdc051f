import { describe, expect, test } from 'vitest';
import { held, type Case } from './case-table.ts';
import { pack, QUIET, type Given } from './shipped-pack.ts';

/** A child of 14 to whom another child does something; nothing else is wrong. */
const HARMED: Given = {
  ...QUIET,
  child_role: 'harmed',
  age: '13_15',
  concerns: ['cyberbullying'],
  hackett: 'does_not_apply',
};

/** Somebody blackmails a boy of 15 with pictures, for money. */
const BLACKMAIL: Given = {
  ...HARMED,
  concerns: ['image_threats'],
  other_party: 'several',
  images_involved: 'yes',
  images_forwarded: 'no',
  device_evidence: 'yes',
  device_access_known: 'no',
  coercion: 'yes',
};

/** A picture that a girl of 14 sent went round the school. What she did herself was rated. */
const PASSED_ROUND: Given = {
  ...HARMED,
  device_evidence: 'yes',
  device_access_known: 'yes',
  images_involved: 'yes',
  images_forwarded: 'yes',
  concerns: ['sexting_harassment'],
  other_children_affected: 'yes',
  hackett: 'inappropriate',
  other_children_at_home: 'no',
  abuse_or_risk: 'yes',
};

/** A boy of 14 made a sexual picture of his teacher. */
const FAKE_OF_TEACHER: Given = {
  ...HARMED,
  concerns: ['fake_images'],
  child_role: 'harming',
  other_party: 'adult',
  position_of_trust: 'yes',
  grooming_signs: ['sexual_content', 'threats'],
  images_involved: 'yes',
  images_forwarded: 'no',
  hackett: 'abusive',
  harms_other: 'yes',
};

/** A settled report without any other answer that matters. */
const REPORT: Given = {
  ...HARMED,
  significant_harm: 'yes',
  abuse_or_risk: 'yes',
  other_party: 'nobody_else',
};

/** The child has needs that the parents cannot meet, and telling them may be unsafe. */
const UNSAFE: Given = {
  ...HARMED,
  consent_unsafe: 'yes',
  care_support_needs: 'yes',
  parents_can_meet: 'no',
  parental_consent: 'given',
};

const POLICE = ['report_section_130', 'report_crime_to_police'];

/** From the vocabulary and from what audits and trials of the rules found: what is right is theirs, not the rules'. */
const KINDS: Readonly<Record<string, readonly Case[]>> = {
  'pictures of a child that are passed on are a report and a matter for the police, whatever the child did': [
    ['a picture that went round the school', PASSED_ROUND, { level: 'report', does: POLICE }],
    [
      'a picture passed round, with a child whose own part is called problematic',
      { ...PASSED_ROUND, child_role: 'both', hackett: 'problematic', harms_other: 'yes' },
      { level: 'report', does: POLICE },
    ],
    [
      'a picture passed round, with a child whose own part is called normal',
      { ...PASSED_ROUND, hackett: 'normal' },
      { level: 'report', does: POLICE },
    ],
    [
      'nothing else known',
      {
        age: '13_15',
        concerns: ['sexting_harassment'],
        other_party: 'child',
        images_involved: 'yes',
        images_forwarded: 'yes',
      },
      { level: 'report', possible: 'emergency', does: POLICE },
    ],
    [
      'pictures that two gave each other, passed on to nobody',
      {
        ...HARMED,
        concerns: ['sexting_harassment'],
        child_role: 'neither',
        images_involved: 'yes',
        images_forwarded: 'no',
        hackett: 'inappropriate',
      },
      { level: 'support', does: ['offer_preventative_support', 'do_not_forward_images'], not: POLICE },
    ],
    [
      'abuse images in a class group',
      {
        ...HARMED,
        concerns: ['abuse_images_seen'],
        child_role: 'neither',
        other_party: 'several',
        images_forwarded: 'unknown',
      },
      { level: 'report', does: [...POLICE, 'do_not_forward_images', 'assess_other_children'] },
    ],
  ],

  'an adult who shows a child pornography, or grooms a child, is reported and taken to the police': [
    [
      'pornography shown to a child under 13',
      {
        ...HARMED,
        age: 'under_13',
        concerns: ['pornography'],
        other_party: 'adult',
        images_involved: 'yes',
        images_forwarded: 'no',
        position_of_trust: 'no',
        hackett: 'inappropriate',
      },
      { level: 'report', does: POLICE },
    ],
    [
      'a game friend who asks much and at night',
      {
        ...HARMED,
        age: 'under_13',
        concerns: ['other'],
        other_party: 'adult',
        position_of_trust: 'no',
        grooming_signs: [
          'trust_building',
          'compliance_testing',
          'isolation',
          'night_contact',
          'false_identity',
          'information_gathered',
        ],
      },
      { level: 'report', does: POLICE, shows: [/as people do who groom/] },
    ],
    [
      'sexual talk and secrets at 16',
      {
        ...HARMED,
        age: '16_17',
        concerns: ['other'],
        other_party: 'adult',
        position_of_trust: 'no',
        grooming_signs: ['sexual_content', 'isolation'],
      },
      { level: 'report', does: POLICE },
    ],
    [
      'an adult who builds trust, and nothing else',
      {
        ...HARMED,
        concerns: ['other'],
        other_party: 'adult',
        position_of_trust: 'no',
        grooming_signs: ['trust_building'],
      },
      { level: 'support', does: ['check_for_grooming'], not: POLICE },
    ],
    [
      'two weaker signs in another child',
      { ...HARMED, concerns: ['other'], grooming_signs: ['trust_building', 'night_contact'] },
      { level: 'support', not: POLICE },
    ],
    [
      'messages between a person of 16 and an adult, without pictures or pressure',
      {
        ...HARMED,
        age: '16_17',
        concerns: ['sexting_harassment'],
        other_party: 'adult',
        position_of_trust: 'no',
      },
      { level: 'support', not: POLICE },
    ],
  ],

  'the police are told wherever a crime may have been committed, whatever brought the level': [
    [
      'indecent images looked for on purpose',
      {
        ...HARMED,
        concerns: ['harmful_sexual_behaviour'],
        child_role: 'harming',
        other_party: 'nobody_else',
        hackett: 'abusive',
        outside_norm: 'yes',
        images_involved: 'yes',
        images_forwarded: 'no',
      },
      { level: 'report', does: POLICE },
    ],
    [
      'violent behaviour towards another child',
      {
        ...HARMED,
        concerns: ['harmful_sexual_behaviour'],
        child_role: 'harming',
        hackett: 'violent',
        harms_other: 'yes',
      },
      { level: 'report', does: POLICE },
    ],
    [
      'a picture from an unknown sender, under 13',
      {
        ...HARMED,
        age: 'under_13',
        concerns: ['sexting_harassment'],
        other_party: 'unknown',
        images_involved: 'yes',
        images_forwarded: 'no',
      },
      { level: 'report', does: POLICE },
    ],
    ['pressure between children', { ...HARMED, coercion: 'yes' }, { level: 'report', does: POLICE }],
    [
      'somebody who pushes a child to self-harm',
      { ...HARMED, concerns: ['self_harm'], other_party: 'several' },
      { level: 'report', does: [...POLICE, 'ask_about_suicide'] },
    ],
    [
      'a child at risk without any crime',
      { ...HARMED, abuse_or_risk: 'yes', care_support_needs: 'yes', parents_can_meet: 'yes' },
      { level: 'report', not: ['report_crime_to_police'] },
    ],
  ],

  'what a child only looks at is supported or referred, and nobody is left at "not known"': [
    [
      'pornography seen by chance at 9',
      {
        ...HARMED,
        age: 'under_13',
        concerns: ['pornography'],
        child_role: 'neither',
        other_party: 'nobody_else',
      },
      {
        level: 'support',
        does: ['offer_preventative_support', 'advise_parents_carers'],
        not: ['report_section_130', 'keep_device_as_found'],
      },
    ],
    [
      'pornography every night, and he cannot stop',
      {
        ...HARMED,
        concerns: ['pornography'],
        child_role: 'neither',
        other_party: 'nobody_else',
        hackett: 'abusive',
        harms_self: 'yes',
        outside_norm: 'yes',
      },
      {
        level: 'refer',
        does: ['refer_information_advice_assistance'],
        not: [...POLICE, 'include_youth_offending_service'],
      },
    ],
    [
      'the same, with somebody else harmed',
      { ...HARMED, concerns: ['pornography'], child_role: 'harming', hackett: 'abusive', harms_other: 'yes' },
      { level: 'report', does: POLICE },
    ],
    [
      'puberty looked up on a phone',
      {
        ...QUIET,
        age: '13_15',
        child_role: 'neither',
        other_party: 'nobody_else',
        device_evidence: 'yes',
        device_access_known: 'no',
      },
      {
        level: 'inform',
        headline: /Give information/,
        does: ['keep_device_as_found', 'give_information'],
        not: [...POLICE, 'establish_device_access', 'support_child_who_harms', 'respect_culture'],
        hides: [/\bPIN\b/, /tell the police/i, /police will/i],
      },
    ],
    [
      'self-harm content, alone with it',
      { ...HARMED, concerns: ['self_harm'], child_role: 'neither', other_party: 'nobody_else' },
      { level: 'support', does: ['ask_about_suicide', 'offer_preventative_support'], not: POLICE },
    ],
  ],

  'the words "section 130", "child at risk" and "duty" stand only where both halves hold': [
    [
      'both halves',
      { ...HARMED, abuse_or_risk: 'yes', care_support_needs: 'yes', parents_can_meet: 'yes' },
      {
        level: 'report',
        headline: /child at risk.*section 130/,
        shows: [/relevant partners/, /Everybody else is expected to report/],
      },
    ],
    [
      'suspected abuse and no needs',
      { ...BLACKMAIL, abuse_or_risk: 'yes' },
      {
        level: 'report',
        headline: /^Report to social services now$/,
        hides: [/section 130/, /\bduty to report/, /as a child at risk/],
      },
    ],
    ['both halves denied', { ...BLACKMAIL }, { level: 'report', hides: [/section 130/, /\bduty to report/] }],
    [
      'a child with a plan, whose needs were denied',
      { ...HARMED, circumstances: ['care_support_plan'], abuse_or_risk: 'yes', strategy_outcome: 'not_yet' },
      { level: 'report', hides: [/section 130/, /\bduty to report/], conflicts: ['plan_but_no_needs'] },
    ],
  ],

  'a report that was made is followed up, and what was decided is followed or challenged': [
    [
      'awaiting a decision',
      { ...BLACKMAIL, report_status: 'awaiting_decision', strategy_outcome: 'not_yet' },
      {
        level: 'report',
        headline: /what is new/,
        does: ['report_section_130', 'chase_report', 'strategy_discussion'],
        shows: [/7 working days/],
        hides: [/report to social services now/i, /and report: abuse/],
      },
    ],
    [
      'decided at risk, with a strategy meeting',
      { ...BLACKMAIL, report_status: 'at_risk', strategy_outcome: 'meeting', plan_needed: 'unknown' },
      {
        level: 'report',
        headline: /Follow the decision/,
        does: ['strategy_meeting'],
        not: ['strategy_discussion', 'chase_report'],
        hides: [/7 working days/, /report to social services now/i],
      },
    ],
    [
      'decided not at risk',
      { ...BLACKMAIL, report_status: 'not_at_risk' },
      {
        level: 'report',
        headline: /look again/,
        does: ['challenge_decision'],
        hides: [/report to social services now/i],
      },
    ],
    [
      'passed to early help',
      { ...BLACKMAIL, report_status: 'passed_on' },
      { level: 'report', headline: /look again/, does: ['challenge_decision'] },
    ],
    [
      'no grounds',
      { ...BLACKMAIL, report_status: 'awaiting_decision', strategy_outcome: 'no_grounds' },
      { does: ['challenge_decision'], not: ['strategy_discussion', 'consider_section_47'] },
    ],
    [
      'a meeting for a child in care',
      { ...HARMED, circumstances: ['looked_after'], strategy_outcome: 'meeting' },
      {
        level: 'refer',
        does: ['tell_social_worker', 'strategy_meeting'],
        not: ['strategy_discussion'],
        hides: [/ask (social services.*)?for a strategy discussion/i],
      },
    ],
    [
      'bullying that social services took on',
      {
        ...HARMED,
        report_status: 'at_risk',
        strategy_outcome: 'meeting',
        plan_needed: 'yes',
        conference_enquiries: 'yes',
      },
      {
        level: 'support',
        headline: /Follow what social services have decided/,
        does: ['follow_decision', 'agree_plan_actions', 'advocacy_active_offer'],
        hides: [/^Offer early support and advice$/m],
      },
    ],
  ],

  'every result at "refer" holds a step that refers, and its headline names that step': [
    [
      'radicalisation',
      { ...HARMED, concerns: ['radicalisation'] },
      {
        level: 'refer',
        shows: [/safeguarding lead, who can make a Prevent referral/],
        does: ['prevent_channel_referral'],
        hides: [/help that the family cannot give/],
      },
    ],
    [
      'problematic behaviour that harms the child',
      {
        ...HARMED,
        concerns: ['harmful_sexual_behaviour'],
        child_role: 'harming',
        hackett: 'problematic',
        harms_self: 'yes',
      },
      {
        level: 'refer',
        headline: /^Refer the child for an assessment/,
        does: ['refer_information_advice_assistance'],
      },
    ],
    [
      'a child in care who is bullied',
      { ...HARMED, circumstances: ['looked_after'], strategy_outcome: 'not_yet' },
      {
        level: 'refer',
        headline: /social worker/,
        does: ['tell_social_worker', 'strategy_discussion', 'advocacy_active_offer'],
      },
    ],
    [
      'a child in care with normal behaviour',
      {
        ...QUIET,
        circumstances: ['looked_after'],
        child_role: 'neither',
        strategy_outcome: 'not_yet',
        conference_enquiries: 'no',
      },
      {
        level: 'inform',
        not: ['tell_social_worker', 'strategy_discussion', 'advocacy_active_offer', 'share_information'],
      },
    ],
    [
      'needs, and parents who were not asked yet',
      { ...HARMED, care_support_needs: 'yes', parents_can_meet: 'no', parental_consent: 'not_sought' },
      {
        level: 'refer',
        headline: /Ask the parents/,
        does: ['seek_parental_consent', 'refer_information_advice_assistance'],
      },
    ],
    [
      'needs that may be there',
      { ...HARMED, care_support_needs: 'unknown', parents_can_meet: 'no', parental_consent: 'given' },
      { level: 'refer', does: ['refer_information_advice_assistance'], not: ['seek_parental_consent'] },
    ],
    [
      'needs, and parents who said no',
      { ...HARMED, care_support_needs: 'yes', parents_can_meet: 'no', parental_consent: 'refused' },
      {
        level: 'support',
        does: ['review_after_refusal'],
        not: ['refer_information_advice_assistance', 'seek_parental_consent'],
      },
    ],
    [
      'needs beside a report',
      { ...BLACKMAIL, care_support_needs: 'yes', parents_can_meet: 'no', parental_consent: 'not_sought' },
      {
        level: 'report',
        not: ['seek_parental_consent'],
        shows: [/until the report has been dealt with/],
        hides: [/With a parent's consent, refer/],
      },
    ],
  ],

  'a device is left as it is everywhere; the PIN and the police come in only with a crime': [
    [
      'a cruel message',
      { ...HARMED, device_evidence: 'yes', device_access_known: 'no' },
      {
        level: 'support',
        does: ['keep_device_as_found'],
        not: ['establish_device_access', 'report_crime_to_police'],
        hides: [/\bPIN\b/, /taken|seized/],
      },
    ],
    [
      'blackmail',
      BLACKMAIL,
      {
        does: ['keep_device_as_found', 'establish_device_access'],
        shows: [/police will say what happens to it/],
        hides: [/has to be taken/],
      },
    ],
    [
      'a PIN that is known',
      { ...BLACKMAIL, device_access_known: 'yes' },
      { does: ['pass_on_device_access'], not: ['establish_device_access'] },
    ],
    [
      'a watch that tells a violent father where she is',
      {
        ...HARMED,
        concerns: ['control'],
        other_party: 'adult',
        position_of_trust: 'no',
        coercion: 'yes',
        device_evidence: 'yes',
        device_access_known: 'unknown',
      },
      { does: ['keep_device_as_found'], shows: [/before the police have said how/, /from another phone/] },
    ],
    [
      'tracking without a crime',
      { ...HARMED, concerns: ['control'], device_evidence: 'yes', device_access_known: 'no' },
      { does: ['keep_device_as_found'], shows: [/before you have advice/], hides: [/\bPIN\b/] },
    ],
  ],

  'a "do not" that only may apply reads "unless you know"': [
    [
      'nothing answered',
      {},
      {
        level: 'inform',
        possible: 'emergency',
        shows: [
          /Do not forward.*unless you know/,
          /Do not delete.*unless you know/,
          /Do not ask or tell.*unless you know/,
        ],
      },
    ],
  ],

  'an adult whom a child harms is not taken for the abuser': [
    [
      'a fake picture of a teacher',
      FAKE_OF_TEACHER,
      {
        level: 'report',
        does: [...POLICE, 'support_child_who_harms'],
        not: ['position_of_trust_route', 'check_for_grooming'],
        hides: [
          /an adult (is part of|has sexual contact|may be grooming)/i,
          /sexual messages from an adult/i,
        ],
      },
    ],
    [
      'the same of somebody who harms as well',
      { ...FAKE_OF_TEACHER, child_role: 'both' },
      { level: 'report', does: ['position_of_trust_route'], shows: [/An adult is part of a sexual concern/] },
    ],
  ],

  'where the parents may be unsafe, no line needs them or sends anybody to them': [
    [
      'needs that are not met',
      UNSAFE,
      {
        level: 'refer',
        headline: /advice now/,
        does: ['do_not_ask_parents', 'seek_advice'],
        not: [
          'seek_parental_consent',
          'advise_parents_carers',
          'advise_foster_adoptive_carers',
          'respect_culture',
        ],
        shows: [/without telling the parents/],
        hides: [/With a parent's consent/, /tell(ing)? the parents about/, /culture/, /parents have agreed/],
        conflicts: ['consent_given_but_unsafe'],
      },
    ],
    [
      'pressure besides',
      { ...UNSAFE, coercion: 'yes', parental_consent: 'not_sought' },
      {
        level: 'report',
        not: ['seek_parental_consent', 'advise_parents_carers', 'respect_culture'],
        hides: [/With a parent's consent/, /culture/],
      },
    ],
    [
      'live streaming with needs',
      { ...UNSAFE, concerns: ['live_streaming'], parental_consent: 'not_sought' },
      { level: 'report', not: ['seek_parental_consent'], hides: [/With a parent's consent/] },
    ],
    [
      'a refusal by those who may be the reason',
      { ...UNSAFE, parental_consent: 'refused' },
      { level: 'refer', does: ['refer_information_advice_assistance'] },
    ],
    [
      'a fostered child and harmful contact',
      {
        ...HARMED,
        circumstances: ['looked_after'],
        concerns: ['birth_family_contact'],
        birth_family_contact_harmful: 'yes',
        consent_unsafe: 'yes',
      },
      {
        level: 'refer',
        does: ['birth_family_contact_plan'],
        not: ['advise_foster_adoptive_carers', 'advise_parents_carers'],
      },
    ],
    [
      'not known whether it is safe',
      { ...UNSAFE, consent_unsafe: 'unknown', parental_consent: 'not_sought' },
      { shows: [/unless you know that it is safe for the child/] },
    ],
  ],

  'the result speaks to whoever answers': [
    [
      'the police',
      { ...BLACKMAIL, role: 'police' },
      {
        does: ['report_section_130', 'report_crime_to_police'],
        hides: [/tell the police/i, /ring 101/i, /down for the police/i],
      },
    ],
    [
      'the police, and danger',
      { ...BLACKMAIL, role: 'police', immediate_danger: 'yes' },
      { level: 'emergency', does: ['call_999'], hides: [/call 999/i] },
    ],
    [
      'social services',
      { ...BLACKMAIL, role: 'social_services' },
      {
        level: 'report',
        headline: /Treat this as a report/,
        hides: [/ring social services/i, /(ask|tell|agree with) social services/i],
      },
    ],
    [
      'social services, later',
      { ...BLACKMAIL, role: 'social_services', report_status: 'at_risk', strategy_outcome: 'not_yet' },
      {
        level: 'report',
        does: ['consider_section_47', 'strategy_discussion'],
        hides: [/(ring|ask|tell) social services/i],
      },
    ],
    [
      'the safeguarding lead',
      { ...BLACKMAIL, role: 'safeguarding_lead', consent_unsafe: 'yes' },
      { does: ['seek_advice'], hides: [/(ask|tell) your safeguarding lead/i] },
    ],
    [
      'the lead, about radicalisation',
      { ...HARMED, role: 'safeguarding_lead', concerns: ['radicalisation'] },
      {
        level: 'refer',
        headline: /Decide about a Prevent referral/,
        hides: [/tell your safeguarding lead/i],
      },
    ],
    [
      'a carer whom the child cannot speak to alone',
      { ...HARMED, role: 'carer', seen_alone: 'no' },
      {
        does: ['see_child_alone', 'advise_parents_carers'],
        shows: [/without you in the room/, /for yourself/],
        hides: [/away from parents and carers/, /Give the parents/],
      },
    ],
    [
      'a foster carer',
      {
        ...HARMED,
        role: 'carer',
        circumstances: ['looked_after'],
        strategy_outcome: 'not_yet',
        concerns: ['birth_family_contact'],
        birth_family_contact_harmful: 'no',
      },
      { does: ['advise_foster_adoptive_carers'], hides: [/Give foster carers/] },
    ],
    [
      'a child in care who is bullied: nobody is told of the birth family',
      { ...HARMED, circumstances: ['looked_after'], strategy_outcome: 'not_yet' },
      { not: ['advise_foster_adoptive_carers'] },
    ],
  ],

  'an emergency comes first, is reported as well, and the box speaks to the danger': [
    [
      'danger now',
      { ...HARMED, immediate_danger: 'yes' },
      {
        level: 'emergency',
        headline: /^Call 999 now$/,
        does: ['call_999', 'report_section_130'],
        shows: [/ambulance/, /stay with them/, /Where the child is\./],
        hides: [/Whom they are meeting/],
      },
    ],
    [
      'a meeting',
      { ...HARMED, meeting_perpetrator: 'yes' },
      {
        level: 'emergency',
        does: ['call_999', 'report_section_130'],
        shows: [/Whom they are meeting/],
        conflicts: ['danger_denied_but_meeting'],
      },
    ],
    ['danger alone', { immediate_danger: 'yes' }, { level: 'emergency', does: ['call_999'] }],
    [
      'nothing known',
      {},
      { level: 'inform', possible: 'emergency', headline: /advice/, does: ['seek_advice'] },
    ],
  ],

  'at 18 and over the result has a headline of its own, and nothing but 999, evidence, police, record and procedures':
    [
      [
        'an 18-year-old who is blackmailed',
        { ...BLACKMAIL, age: '18_over' },
        {
          level: 'inform',
          headline: /procedures for adults/,
          does: [
            'adult_procedures',
            'do_not_forward_images',
            'keep_device_as_found',
            'report_crime_to_police',
            'record_decision_and_rationale',
          ],
          not: ['report_section_130', 'respond_to_child', 'do_not_ask_parents'],
          hides: [/Nothing answered so far/],
        },
      ],
      [
        'in danger',
        { ...BLACKMAIL, age: '18_over', immediate_danger: 'yes' },
        { level: 'emergency', does: ['call_999', 'adult_procedures'], not: ['report_section_130'] },
      ],
    ],

  'other children are looked at, wherever one is involved': [
    [
      'a child who harms another, nobody else known of',
      {
        ...HARMED,
        concerns: ['harmful_sexual_behaviour'],
        child_role: 'harming',
        hackett: 'abusive',
        harms_other: 'yes',
        other_children_affected: 'unknown',
      },
      { does: ['assess_other_children', 'support_child_who_harms'] },
    ],
    ['a child alone', { ...HARMED, other_party: 'nobody_else' }, { not: ['assess_other_children'] }],
    [
      'others at home',
      {
        ...HARMED,
        concerns: ['harmful_sexual_behaviour'],
        child_role: 'harming',
        hackett: 'problematic',
        other_children_at_home: 'yes',
      },
      { does: ['safety_of_other_children'] },
    ],
    [
      'an adult who works with children',
      { ...HARMED, other_party: 'adult', position_of_trust: 'yes' },
      { does: ['position_of_trust_route'], shows: [/within 24 hours or by the next working day/] },
    ],
  ],

  'advice is asked for where something is open or doubtful, and never stands in front of a report': [
    ['settled report', REPORT, { level: 'report', not: ['seek_advice'] }],
    [
      'pressure and signs',
      { ...BLACKMAIL, grooming_signs: ['threats'] },
      { level: 'report', not: ['seek_advice'] },
    ],
    [
      'harm, and no report due',
      { ...HARMED, abuse_or_risk: 'yes' },
      { level: 'support', headline: /advice now/, does: ['seek_advice'] },
    ],
    [
      'a concern, and much unknown',
      { immediate_danger: 'no', meeting_perpetrator: 'no', concerns: ['cyberbullying'] },
      { level: 'support', possible: 'report', headline: /advice now/, does: ['seek_advice'] },
    ],
  ],

  'every child is listened to, told whom to ring and involved, and what else helps comes with what it is about':
    [
      [
        'bullying',
        HARMED,
        {
          level: 'support',
          does: [
            'respond_to_child',
            'tell_child_about_helplines',
            'involve_child',
            'advise_parents_carers',
            'respect_culture',
            'online_safety_education',
            'record_decision_and_rationale',
          ],
          not: ['guide_cse', 'guide_cce', 'guide_hsb', 'stop_it_now', 'share_information'],
          shows: [/not their fault/, /don't promise to keep it secret/],
        },
      ],
      [
        'a child who harms',
        FAKE_OF_TEACHER,
        {
          does: ['respond_to_child', 'guide_hsb', 'stop_it_now'],
          shows: [/behaviour has to stop/, /child first/, /least intrusive/],
        },
      ],
      [
        'a disabled child who is exploited',
        {
          ...HARMED,
          disability: 'yes',
          concerns: ['sexual_exploitation', 'criminal_exploitation'],
          other_party: 'adult',
          position_of_trust: 'no',
        },
        {
          level: 'report',
          does: ['added_safeguards_disability', 'guide_cse', 'guide_cce', 'share_information'],
          not: ['respect_culture'],
        },
      ],
      [
        'harmful behaviour that was reported',
        { ...FAKE_OF_TEACHER, report_status: 'awaiting_decision', strategy_outcome: 'not_yet' },
        { does: ['include_youth_offending_service'], shows: [/does not mean that the child broke the law/] },
      ],
      [
        'harmful behaviour before anybody could discuss it',
        FAKE_OF_TEACHER,
        { not: ['include_youth_offending_service'] },
      ],
    ],

  'what is known already is not asked for again': [
    [
      'decided to be at risk, with answers that call for support',
      {
        ...HARMED,
        report_status: 'at_risk',
        strategy_outcome: 'meeting',
        plan_needed: 'yes',
        conference_enquiries: 'yes',
      },
      {
        level: 'support',
        headline: /Follow what social services have decided/,
        shows: [/Take part in the enquiry under section 47/, /agree it with those who deal with the report/],
        hides: [/what was decided/, /are considering an enquiry/, /Think about early support/],
      },
    ],
    [
      'a conference, asked of social services',
      { ...HARMED, role: 'social_services', report_status: 'at_risk', conference_enquiries: 'yes' },
      { shows: [/Go on with the enquiry under section 47/], hides: [/grounds for an enquiry/] },
    ],
    [
      'parents who said no, where the behaviour harms the child',
      {
        ...HARMED,
        concerns: ['pornography'],
        other_party: 'nobody_else',
        hackett: 'problematic',
        harms_self: 'yes',
        care_support_needs: 'yes',
        parents_can_meet: 'no',
        parental_consent: 'refused',
      },
      {
        level: 'refer',
        headline: /Ask social services what can be done without consent/,
        does: ['refer_information_advice_assistance', 'review_after_refusal'],
        hides: [/Refer the child for an assessment/, /With a parent's consent/],
      },
    ],
  ],

  'reasons and challenges fit a child who harms': [
    [
      'a teacher who is blackmailed by a pupil',
      { ...FAKE_OF_TEACHER, concerns: ['image_threats'], abuse_or_risk: 'no' },
      {
        level: 'report',
        conflicts: [],
        shows: [/Somebody is threatened with sexual pictures being shared/],
        hides: [/sexual pictures of the child/],
      },
    ],
    [
      'a teacher to whom a pupil does something sexual',
      { ...FAKE_OF_TEACHER, concerns: ['sexual_abuse_grooming'], abuse_or_risk: 'no' },
      { level: 'report', conflicts: [], hides: [/The child may be sexually abused/] },
    ],
    [
      'an adult whom a child pushes to self-harm',
      { ...FAKE_OF_TEACHER, concerns: ['self_harm'] },
      { level: 'report', hides: [/pushing a child/] },
    ],
  ],

  'the PIN is asked of the child': [
    [
      'a father who tracks her, and must not be told',
      {
        ...HARMED,
        concerns: ['control'],
        other_party: 'adult',
        coercion: 'yes',
        consent_unsafe: 'yes',
        device_evidence: 'yes',
        device_access_known: 'no',
      },
      { does: ['establish_device_access', 'do_not_ask_parents'], shows: [/Ask the child for the PIN/] },
    ],
  ],
};

describe.each(Object.entries(KINDS))('%s', (_, cases) => {
  test.each(cases)('%s', (...row) => {
    const { seen, wanted } = held(row);
    expect(seen).toEqual(wanted);
  });
});

test('every action of the pack stands for certain in one of these cases', () => {
  const named = new Set(
    Object.values(KINDS).flatMap((cases) => cases.flatMap(([, , { does }]) => does ?? [])),
  );
  const actions = pack.data.actions.map(({ id }) => id).filter((id) => !named.has(id));
  expect(actions).toEqual([]);
});
