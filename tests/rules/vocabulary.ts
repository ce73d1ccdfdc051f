const YES_NO = ['yes', 'no', 'unknown'];

/** The names that scripts, records and scenarios rely on: questions with their values, as the vocabulary has them. */
export const QUESTIONS: Readonly<Record<string, readonly string[]>> = {
  immediate_danger: YES_NO,
  meeting_perpetrator: YES_NO,
  device_evidence: YES_NO,
  device_access_known: YES_NO,
  images_involved: YES_NO,
  images_forwarded: YES_NO,
  role: ['practitioner', 'safeguarding_lead', 'carer', 'police', 'social_services'],
  age: ['under_13', '13_15', '16_17', '18_over', 'unknown'],
  disability: YES_NO,
  circumstances: [
    'looked_after',
    'adopted',
    'care_support_plan',
    'child_protection_plan',
    'secure_estate',
    'none',
    'unknown',
  ],
  seen_alone: YES_NO,
  child_role: ['harmed', 'harming', 'both', 'neither', 'unknown'],
  concerns: [
    'cyberbullying',
    'sexting_harassment',
    'pornography',
    'sexual_abuse_grooming',
    'live_streaming',
    'image_threats',
    'sexual_exploitation',
    'criminal_exploitation',
    'radicalisation',
    'birth_family_contact',
    'harmful_sexual_behaviour',
    'offline_abuse',
    'self_harm',
    'fake_images',
    'abuse_images_seen',
    'control',
    'hate',
    'money',
    'other',
    'unknown',
  ],
  other_party: ['adult', 'child', 'several', 'nobody_else', 'unknown'],
  grooming_signs: [
    'false_identity',
    'trust_building',
    'compliance_testing',
    'isolation',
    'sexual_content',
    'information_gathered',
    'night_contact',
    'threats',
    'none',
    'unknown',
  ],
  coercion: YES_NO,
  birth_family_contact_harmful: YES_NO,
  outside_norm: YES_NO,
  harms_self: YES_NO,
  harms_other: YES_NO,
  hackett: ['normal', 'inappropriate', 'problematic', 'abusive', 'violent', 'does_not_apply', 'unknown'],
  other_children_at_home: YES_NO,
  significant_harm: YES_NO,
  abuse_or_risk: YES_NO,
  care_support_needs: YES_NO,
  parents_can_meet: YES_NO,
  parental_consent: ['given', 'refused', 'not_sought', 'unknown'],
  consent_unsafe: YES_NO,
  position_of_trust: YES_NO,
  other_children_affected: YES_NO,
  report_status: ['not_reported', 'awaiting_decision', 'at_risk', 'not_at_risk', 'passed_on', 'unknown'],
  strategy_outcome: ['not_yet', 'meeting', 'no_grounds', 'unknown'],
  plan_needed: YES_NO,
  conference_enquiries: YES_NO,
};

/** Questions with several answers, and the value that stands alone in each, where there is one. */
export const SEVERAL: Readonly<Record<string, string | undefined>> = {
  circumstances: 'none',
  concerns: undefined,
  grooming_signs: 'none',
};

/** Most urgent first. */
export const LEVELS = ['emergency', 'report', 'refer', 'support', 'inform'] as const;

export const ACTIONS: readonly string[] = `
  call_999 report_section_130 refer_information_advice_assistance seek_parental_consent offer_preventative_support
  advise_parents_carers tell_child_about_helplines share_information do_not_forward_images keep_device_as_found
  establish_device_access see_child_alone added_safeguards_disability involve_child support_child_who_harms
  advise_foster_adoptive_carers guide_cse guide_cce guide_hsb prevent_channel_referral stop_it_now
  safety_of_other_children include_youth_offending_service consider_section_47 strategy_discussion strategy_meeting
  agree_plan_actions seek_advice position_of_trust_route assess_other_children challenge_decision
  record_decision_and_rationale respond_to_child advocacy_active_offer adult_procedures
`
  .trim()
  .split(/\s+/);

/** The contacts of the guide, and those from outside it, which are marked so. */
export const CONTACTS = {
  guide: `
    police_999 childline childline_cymraeg meic childrens_commissioner_wales nspcc_online_safety stop_it_now
    parent_info ask_about_games thinkuknow parents_protect internet_matters safer_internet childnet ltai hwb
    schoolbeat information_advice_assistance prevent_police_lead
  `
    .trim()
    .split(/\s+/),
  outside: [
    'nspcc_helpline',
    'ceop_education',
    'report_remove',
    'professionals_online_safety',
    'social_services',
    'emergency_duty_team',
    'police_101',
    'ceop_report',
    'live_fear_free',
    'wales_safeguarding_procedures',
  ],
} as const;
