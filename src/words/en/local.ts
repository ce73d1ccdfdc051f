/** What stands in a result where local settings add to it. */
export const local = {
  /** Of a text that is given in the other language only. */
  otherLanguage: (text: string) => `[Welsh: ${text}]`,
  group: 'In your organisation',
  checked: (source: string, date: string) => `${source}, checked ${date}`,
  services: {
    social_services: {
      name: 'Social services, in the daytime',
      says: 'A report about a child goes here, by phone, where it happened.',
      caution: 'In danger, call 999.',
      note: (authority: string) =>
        `For a concern that occurred in the area of ${authority}. For one that occurred elsewhere, look up the number there.`,
    },
    information_advice_assistance: {
      name: 'Information, Advice and Assistance',
      says: "Refer a child whose home is here, with a parent's consent, for an assessment of needs.",
      caution: 'A report of a child at risk goes to social services where the concern occurred.',
      note: (authority: string) =>
        `Only for a child whose home is in the area of ${authority}. For any other child, look up their home authority.`,
    },
    emergency_duty_team: {
      name: 'Emergency duty team',
      says: 'Social services out of hours, to report a child at risk. If you cannot reach them, call the police.',
      caution: 'In danger, call 999.',
      note: (authority: string) =>
        `For a concern that occurred in the area of ${authority}. For one that occurred elsewhere, look up the team there.`,
    },
    designated_safeguarding_person: {
      name: 'Designated safeguarding person',
      says: 'Ask them for advice, unless that delays you. Go to social services yourself if they cannot be reached, do not act, or the concern is about them.',
      caution: 'In danger, call 999 first.',
    },
    prevent_lead: {
      name: 'Contact for Prevent and Channel',
      says: 'The police referral route or single point of contact for radicalisation.',
      caution: 'In danger, call 999.',
    },
    independent_professional_advocacy: {
      name: 'Independent Professional Advocacy',
      says: 'An independent advocate works for the child alone and helps them to be heard.',
    },
  },
} as const;
