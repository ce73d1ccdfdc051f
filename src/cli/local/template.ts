/** An empty file of local settings, with what each part is for. It sets nothing. */
export const TEMPLATE = `# Local settings of safeguard: who to contact here, and what else to do here.
# They add to what is recommended and are marked there as local settings. They cannot take anything away.
# Fill in what you know and leave the rest as it is. null means: not set.
# Put numbers in quotes. Write roles, never the name of a person, and nothing about a child.
# With each entry say where you found it (source) and when (checked: 2026-02-28).
# Words may be in both languages, note: { en: Monday to Friday., cy: Dydd Llun i ddydd Gwener. }
# To look at it: safeguard local show    To check it: safeguard local check

# The local authority whose details these are, such as the name of the council.
authority: null

# Social services of this authority in the daytime: where a report about a child is made.
social_services:
  phone: null
  # The web address of the form.
  web: null
  email: null
  # What else to know, such as opening hours.
  note: null
  source: null
  checked: null

# Where a child whose home is in this authority is referred for an assessment of needs.
information_advice_assistance:
  phone: null
  # The web address of the form.
  web: null
  email: null
  # What else to know, such as opening hours.
  note: null
  source: null
  checked: null

# Social services of this authority out of hours.
emergency_duty_team:
  phone: null
  web: null
  note: null
  source: null
  checked: null

# In your organisation. A role and how to reach it, not a person's name.
designated_safeguarding_person:
  # Such as: the deputy head
  role: null
  phone: null
  email: null
  # Such as who stands in for them.
  note: null
  source: null
  checked: null

# The police referral route or single point of contact for Prevent and Channel.
prevent_lead:
  phone: null
  web: null
  email: null
  note: null
  source: null
  checked: null

# Advocates for children here.
independent_professional_advocacy:
  phone: null
  web: null
  note: null
  source: null
  checked: null

# Further contacts. An example:
#   - id: local_school_police
#     name: School police officer
#     says: Advice on incidents at our school.
#     for: [practitioner]
#     phone: '...'
#     source: Letter from the police to schools
#     checked: 2026-02-28
#     pack: online-abuse
#     when: { concerns: [cyberbullying, sexting_harassment] }
contacts: []

# What else is to be done in your organisation. An example:
#   - id: local_tell_safeguarding_person
#     kind: do
#     pack: online-abuse
#     when: { abuse_or_risk: yes }
#     text: Tell the designated safeguarding person the same day.
#     source: Safeguarding policy, section 4
#     checked: 2026-02-28
# kind is do or consider. pack says for which rules an entry is; left out, it is for all of them. when is written as in the rules:
# safeguard questions lists what it can name.
actions: []
`;
