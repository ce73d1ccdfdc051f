/** A heading of the written report, what the practitioner fills in, and the questions whose answers stand under it. */
export interface ReportHeading {
  readonly title: string;
  /** What the lines are for, in few words: they stand before a line to write on. */
  readonly blanks: readonly string[];
  readonly questions: readonly string[];
  /** Said under the heading. */
  readonly hint?: string;
}

/** The headings before the cause for concern, as the Wales Safeguarding Procedures list them on page c2-p17. */
export const ABOUT_THE_CHILD: readonly ReportHeading[] = [
  {
    title: 'The child',
    blanks: ['Names and aliases', 'Date of birth', 'Addresses'],
    questions: ['age'],
  },
  { title: 'Parental responsibility', blanks: ['Who has it'], questions: [] },
  {
    title: 'Household and other children',
    blanks: ['Who lives there', 'Other children'],
    questions: ['other_children_at_home', 'other_children_affected'],
  },
  { title: 'Language, ethnicity and religion', blanks: ['Language', 'Ethnicity', 'Religion'], questions: [] },
  { title: 'Interpreter or communication aid', blanks: ['What is needed'], questions: [] },
  { title: 'Additional needs', blanks: ['Which'], questions: ['disability'] },
  {
    title: 'Agencies involved',
    blanks: ['Agency, person, phone', 'Agency, person, phone'],
    questions: ['circumstances', 'report_status', 'strategy_outcome', 'plan_needed', 'conference_enquiries'],
  },
];

export const PROTECTION: ReportHeading = {
  title: 'Protection already in place',
  blanks: ['What, and since when', 'Who sees to it'],
  questions: [],
};

/** Consent and the reasons not to ask stand on page c2-p16. */
export const CONSENT: ReportHeading = {
  title: 'Consent',
  blanks: ['Who was asked, and when', 'Why nobody was asked'],
  questions: ['parental_consent'],
  hint: 'Reasons not to ask include more risk, a child silenced, evidence lost, a parent who may have caused the harm, the wish of a child who can decide.',
};

export const SENDING: ReportHeading = {
  title: 'Who reports, to whom and when',
  blanks: ['Your name and phone', 'Reported to', 'By phone on', 'In writing on'],
  questions: ['role'],
};

/** Questions whose answer weighs something. What they say is opinion, whatever it rests on. */
export const JUDGEMENTS: ReadonlySet<string> = new Set([
  'immediate_danger',
  'coercion',
  'birth_family_contact_harmful',
  'outside_norm',
  'harms_self',
  'harms_other',
  'hackett',
  'significant_harm',
  'abuse_or_risk',
  'care_support_needs',
  'parents_can_meet',
  'consent_unsafe',
]);
