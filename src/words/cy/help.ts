/**
 * The help of the commands that are in Welsh, by the English. It is by text and not by place, because one text stands in many
 * commands; a test holds that none is missing.
 */
export const help: Readonly<Record<string, string>> = {
  'for browsers that ask for neither: Cymraeg (cy) or English (en)':
    "ar gyfer porwyr sydd ddim yn gofyn am y naill na'r llall: Cymraeg (cy) neu English (en)",
  'hold every practice case, however large the file gets':
    'dal pob achos ymarfer, waeth pa mor fawr fydd y ffeil',
  'Usage:': 'Defnydd:',
  '[options]': '[opsiynau]',
  '[command]': '[gorchymyn]',
  'Guided decision support when you are worried about a child and something online (Wales).':
    'Cymorth cam wrth gam i benderfynu pan fyddwch yn poeni am blentyn a rhywbeth ar-lein (Cymru).',
  'show the version': 'dangos y fersiwn',
  'choices:': 'dewisiadau:',
  'no colours (NO_COLOR does the same)': 'dim lliwiau (mae NO_COLOR yn gwneud yr un peth)',
  'show help': 'dangos y cymorth',
  'Options:': 'Opsiynau:',
  'answer questions and get a recommendation': 'ateb cwestiynau a chael argymhelliad',
  'list the questions and their answers': "rhestru'r cwestiynau a'u hatebion",
  'list the levels and their exit codes': "rhestru'r lefelau a'u codau gorffen",
  'list who to contact': 'rhestru pwy i gysylltu â nhw',
  'list the council areas of Wales': 'rhestru ardaloedd cynghorau Cymru',
  'look up a statement of the guide': "chwilio am ddatganiad o'r canllaw",
  'print a JSON Schema': 'argraffu JSON Schema',
  'assess many cases, one per line': 'asesu llawer o achosion, un ym mhob llinell',
  'training: made-up cases to show, practise and test with':
    "hyfforddi: achosion dychmygol i'w dangos, i ymarfer ac i brofi",
  'several people read the same cases: how far do they agree?':
    "sawl person yn darllen yr un achosion: i ba raddau maen nhw'n cytuno?",
  'look at a saved assessment, continue with it, note the decision':
    "edrych ar asesiad a gadwyd, parhau ag ef, nodi'r penderfyniad",
  'numbers and steps of your own authority or organisation':
    "rhifau a chamau eich awdurdod neu'ch sefydliad chi",
  'check, prove, compare and draw the rules': "gwirio, profi, cymharu a lluniadu'r rheolau",
  'the same questions in a browser, as one file': 'yr un cwestiynau mewn porwr, mewn un ffeil',
  'let the shell complete commands, options and ids':
    "gadael i'r gragen gwblhau gorchmynion, opsiynau ac ids",
  'show help for a command': 'dangos cymorth ar gyfer gorchymyn',
  'Commands:': 'Gorchmynion:',
  'If a child is in danger now, call the police on 999. Do not wait for this tool.':
    'Os yw plentyn mewn perygl nawr, ffoniwch yr heddlu ar 999. Peidiwch ag aros\nam yr offeryn hwn.',
  'Start here:': 'Dechreuwch yma:',
  'answer questions, get a recommendation': 'ateb cwestiynau, cael argymhelliad',
  'the same from a file of answers': 'yr un peth o ffeil o atebion',
  'list what can be answered': 'rhestru beth y gellir ei ateb',
  'Exit codes: 0 done, 1 a check did not hold, 2 wrong usage or bad input,\n70 a bug, 130 interrupted.':
    "Codau gorffen: 0 wedi'i wneud, 1 gwiriad heb ddal, 2 defnydd neu fewnbwn\nanghywir, 70 gwall yn y rhaglen, 130 wedi'i dorri ar ei draws.",
  'Asks about the child and your concern, and says what to do, why, and who to contact. With a file, or answers on standard input, it asks nothing.':
    "Mae'n holi am y plentyn a'ch pryder, ac yn dweud beth i'w wneud, pam, a phwy i gysylltu â nhw. Gyda ffeil, neu atebion ar y mewnbwn safonol, dydy e ddim yn gofyn dim.",
  'answers as JSON or YAML; - reads them from standard input':
    "atebion fel JSON neu YAML; mae - yn eu darllen o'r mewnbwn safonol",
  'Arguments:': 'Argiau:',
  'ask only what can still change how urgent it is': 'gofyn dim ond yr hyn a all newid pa mor frys yw hyn',
  'plain numbered lines, no colour or redrawing (ACCESSIBLE=1 does the same)':
    "llinellau plaen â rhifau, heb liw nac ailysgrifennu'r sgrin (mae ACCESSIBLE=1 yn gwneud yr un peth)",
  'the result as JSON; the same as --format json': 'y canlyniad fel JSON; yr un peth â --format json',
  'the form': 'y ffurf',
  'write the result to a file that only you can read':
    "ysgrifennu'r canlyniad i ffeil na all neb ond chi ei darllen",
  'let --output and --record replace a file': 'gadael i --output a --record ddisodli ffeil',
  'save answers and result as a record that only you can read':
    "cadw'r atebion a'r canlyniad fel cofnod na all neb ond chi ei ddarllen",
  'lock the record with a passphrase': "cloi'r cofnod â chyfrinymadrodd",
  'write the encrypted record as lines of text':
    "ysgrifennu'r cofnod wedi'i amgryptio fel llinellau o destun",
  'read the passphrase from this file descriptor': "darllen y cyfrinymadrodd o'r disgrifydd ffeil hwn",
  'leave nothing on the screen; Ctrl-X hides everything at once':
    'gadael dim ar y sgrin; mae Ctrl-X yn cuddio popeth ar unwaith',
  'every step, who can help, the law and the sources': "pob cam, pwy all helpu, y gyfraith a'r ffynonellau",
  'explain in full: answers, the guide, and the rule in words':
    "egluro'n llawn: atebion, y canllaw, a'r rheol mewn geiriau",
  'make unanswered questions an error': 'trin cwestiynau heb ateb fel gwall',
  'say the level in the exit code, see below': 'dweud y lefel yn y cod gorffen, gweler isod',
  'also show which single answers would change the level':
    "dangos hefyd pa atebion unigol fyddai'n newid y lefel",
  'the council area where it happened, for its numbers':
    'ardal y cyngor lle digwyddodd hyn, er mwyn cael ei rhifau',
  'use the local settings in this file': "defnyddio'r gosodiadau lleol yn y ffeil hon",
  'leave local settings out': 'hepgor gosodiadau lleol',
  'these rules instead of the built-in ones; name several, and the page lets one choose':
    "y rheolau hyn yn lle'r rhai sy'n rhan o'r rhaglen; enwch fwy nag un, ac mae'r dudalen yn gadael i bobl ddewis",
  'use the rules in this folder instead of the built-in ones':
    "defnyddio'r rheolau yn y ffolder hwn yn lle'r rhai sydd yn y rhaglen",
  'Cymraeg (cy) or English (en); SAFEGUARD_LANG does the same':
    'Cymraeg (cy) neu English (en); mae SAFEGUARD_LANG yn gwneud yr un peth',
  'Global Options:': 'Opsiynau cyffredinol:',
  'Examples:': 'Enghreifftiau:',
  'questions in the terminal': 'cwestiynau yn y derfynell',
  'when you have two minutes': 'pan fydd gennych ddwy funud',
  'a script': 'sgript',
  'answers on standard input': 'atebion ar y mewnbwn safonol',
  'every step and why': 'pob cam a pham',
  'what one answer could change': 'beth allai un ateb ei newid',
  'save it, see docs/records.md': 'ei gadw, gweler docs/records.md',
  'Answers never go on the command line: they would stay in its history.\ntrue, false and null are read as yes, no and unknown. At most 1 MiB is read.':
    "Peidiwch byth â rhoi atebion ar y llinell orchymyn: bydden nhw'n aros yn ei\nhanes. Mae true, false a null yn cael eu darllen fel yes, no ac unknown. 1 MiB\nsy'n cael ei ddarllen, ar y mwyaf.",
  'Exit codes with --exit-level, once the level is settled:\n  10 inform, 11 support, 12 refer, 13 report, 14 emergency\nWhile a higher level is still possible:\n  20 inform so far, 21 support, 22 refer, 23 report':
    "Codau gorffen gyda --exit-level, ar ôl penderfynu'r lefel:\n  10 gwybodaeth, 11 cefnogi, 12 atgyfeirio, 13 hysbysu, 14 argyfwng\nTra bo lefel uwch yn dal yn bosibl:\n  20 gwybodaeth hyd yma, 21 cefnogi, 22 atgyfeirio, 23 hysbysu",
  'Those of other rules: safeguard levels --pack <dir>': 'Rhai rheolau eraill: safeguard levels --pack <dir>',
  'Lists the contacts of the guide and a few from outside it, with their cautions.':
    "Mae'n rhestru cysylltiadau'r canllaw ac ambell un o'r tu allan iddo, a beth i fod yn ofalus yn ei gylch.",
  'only those for': 'dim ond y rhai ar gyfer',
  'only those that may help with this kind of concern': "dim ond y rhai a all helpu gyda'r math hwn o bryder",
  'whom to ring in this council area of Wales': "pwy i'w ffonio yn yr ardal hon o Gymru",
  'the same as --format json': 'yr un peth â --format json',
  'whom to ring about what happened there': "pwy i'w ffonio am yr hyn a ddigwyddodd yno",
  'Lists the council areas of Wales with the numbers of social services that are known.':
    "Mae'n rhestru ardaloedd cynghorau Cymru gyda'r rhifau sy'n hysbys ar gyfer y gwasanaethau cymdeithasol.",
  'the same as --format json: with where and when each number was seen':
    'yr un peth â --format json: gyda ble a phryd y gwelwyd pob rhif',
  'Example:': 'Enghraifft:',
  'More: docs/areas.md.': 'Rhagor: docs/areas.md.',
  'Made-up cases with their model answers: for training, and as tests of the rules.':
    "Achosion dychmygol gyda'u hatebion enghreifftiol: i hyfforddi, ac fel profion o'r rheolau.",
  'list the scenarios': "rhestru'r senarios",
  'show a scenario, with its answers or as a handout': "dangos senario, gyda'i atebion neu fel taflen",
  'which single answers would change the level': "pa atebion unigol fyddai'n newid y lefel",
  'run the scenarios as tests of the rules': "rhedeg y senarios fel profion o'r rheolau",
  'mark a file of responses, for a class': 'marcio ffeil o ymatebion, ar gyfer dosbarth',
  'show a scenario step by step, for a group': 'dangos senario gam wrth gam, ar gyfer grŵp',
  'decide cases, and see how your decisions compare':
    "penderfynu achosion, a gweld sut mae eich penderfyniadau'n cymharu",
  'write a new scenario': 'ysgrifennu senario newydd',
  'display help for command': 'dangos cymorth ar gyfer gorchymyn',
  "A trainer's guide: docs/training.md.\nThe cases are made up. If a real child may be in danger now, call 999.":
    "Canllaw i hyfforddwyr: docs/training.md.\nAchosion dychmygol yw'r rhain. Os gall plentyn go iawn fod mewn perygl nawr,\nffoniwch 999.",
  'Lists the scenarios with level and difficulty. Filters can be combined.':
    "Mae'n rhestru'r senarios gyda'u lefel a pha mor anodd ydyn nhw. Mae modd cyfuno hidlwyr.",
  'only those on a theme': 'dim ond y rhai ar thema',
  'only those with this form of concern': "dim ond y rhai â'r math hwn o bryder",
  'only those that end at this level': "dim ond y rhai sy'n gorffen ar y lefel hon",
  'only those that are': 'dim ond y rhai sydd',
  'Shows the case alone, with the model answers, or as a sheet for trainees and one for the trainer.':
    "Mae'n dangos yr achos ar ei ben ei hun, gyda'r atebion enghreifftiol, neu fel taflen i hyfforddeion ac un i'r hyfforddwr.",
  'the scenario, see: safeguard scenario list': 'y senario, gweler: safeguard scenario list',
  'with the plan of the case, why it is so, and what to talk about':
    "gyda chynllun yr achos, pam mae felly, a beth i'w drafod",
  'a sheet for trainees without answers, and one for the trainer with them':
    "taflen i hyfforddeion heb atebion, ac un i'r hyfforddwr gyda nhw",
  'with --answers or --handout: every step, and the answers to the questions':
    "gyda --answers neu --handout: pob cam, a'r atebion i'r cwestiynau",
  'The page is one file that prints on A4, each sheet on pages of its own.':
    "Un ffeil yw'r dudalen. Mae'n argraffu ar A4, pob taflen ar ei thudalennau ei hun.",
  'Lists each single answer of a scenario whose change would change how urgent it is, and to what.':
    "Mae'n rhestru pob ateb unigol mewn senario a fyddai, o'i newid, yn newid pa mor frys yw hyn, ac i beth.",
  'name every action': 'enwi pob cam',
  'the same for any case': 'yr un peth ar gyfer unrhyw achos',
  'Marks decisions about scenarios: one JSON object per line, as docs/training.md describes them.':
    "Mae'n marcio penderfyniadau am senarios: un gwrthrych JSON ym mhob llinell, fel y mae docs/training.md yn eu disgrifio.",
  'the responses; - reads them from standard input': "yr ymatebion; mae - yn eu darllen o'r mewnbwn safonol",
  'each response at length, before the table': 'pob ymateb yn llawn, cyn y tabl',
  'A line:\n  {"scenario": "planned-meeting-with-online-friend", "level": "emergency",\n   "actions": ["call_999"], "mistakes": ["do_not_forward_images"], "sure": 4}\n(on one line). A line with a mistake is named and left out, the rest is marked.':
    'Llinell:\n  {"scenario": "planned-meeting-with-online-friend", "level": "emergency",\n   "actions": ["call_999"], "mistakes": ["do_not_forward_images"], "sure": 4}\n(ar un llinell). Mae llinell â chamgymeriad yn cael ei henwi a\'i hepgor, a\'r\ngweddill yn cael ei farcio.',
  'Exit codes: 0 all lines marked, 2 at least one line could not be used, or there\nis none.':
    "Codau gorffen: 0 pob llinell wedi'i marcio, 2 doedd dim modd defnyddio\no leiaf un llinell, neu does dim un.",
  'Shows the case, then each question with its model answer, and how the recommendation grows. Space or Enter continues, n goes on to the next step that changes something, w shows the case again, b goes back, q leaves.':
    "Mae'n dangos yr achos, yna pob cwestiwn gyda'i ateb enghreifftiol, a sut mae'r argymhelliad yn tyfu. Mae bylchwr neu Enter yn parhau, n yn mynd i'r cam nesaf sy'n newid rhywbeth, w yn dangos yr achos eto, b yn mynd yn ôl, q yn gadael.",
  'continue by itself after this many seconds': "parhau ohono'i hun ar ôl hyn o eiliadau",
  'Shows a case and asks how urgent it is, what you would do first and what would be a mistake. Then it shows your decision beside the model. Nothing is saved without --output.':
    "Mae'n dangos achos ac yn gofyn pa mor frys yw hyn, beth fyddech chi'n ei wneud gyntaf a beth fyddai'n gamgymeriad. Yna mae'n dangos eich penderfyniad wrth ochr yr ateb enghreifftiol. Does dim yn cael ei gadw heb --output.",
  'the scenarios; without any, they are chosen for you':
    "y senarios; heb yr un, maen nhw'n cael eu dewis i chi",
  'how many; 5 where they are chosen for you': "faint; 5 os ydyn nhw'n cael eu dewis i chi",
  'the same word brings the same cases in the same order':
    "mae'r un gair yn dod â'r un achosion yn yr un drefn",
  'write the marks as JSON to a file that only you can read':
    "ysgrifennu'r marciau fel JSON i ffeil na all neb ond chi ei darllen",
  'let --output replace a file': 'gadael i --output ddisodli ffeil',
  'Without a terminal, a file of decisions can be marked:':
    'Heb derfynell, mae modd marcio ffeil o benderfyniadau:',
  'An assessment that you saved with: safeguard assess --record FILE.':
    'Asesiad a gadwyd gennych gyda: safeguard assess --record FILE.',
  'show what was saved, and what was decided': 'dangos beth a gadwyd, a beth a benderfynwyd',
  'continue with the questions': "parhau â'r cwestiynau",
  'note what was decided, and why': 'nodi beth a benderfynwyd, a pham',
  'was it changed, and would the result be the same now?':
    "a gafodd ei newid, ac a fyddai'r canlyniad yr un fath nawr?",
  'draft the written report to social services':
    "drafftio'r hysbysiad ysgrifenedig i'r gwasanaethau cymdeithasol",
  'You are asked for the passphrase of an encrypted record. More: docs/records.md.':
    "Gofynnir i chi am gyfrinymadrodd cofnod wedi'i amgryptio. Rhagor: docs/records.md.",
  'Shows a record: when, with which rules, what was recommended and decided, and the result.':
    "Mae'n dangos cofnod: pryd, gyda pha reolau, beth a argymhellwyd ac a benderfynwyd, a'r canlyniad.",
  'the record; - reads it from standard input': "y cofnod; mae - yn ei ddarllen o'r mewnbwn safonol",
  'write it to a file that only you can read': 'ei ysgrifennu i ffeil na all neb ond chi ei darllen',
  'The page is one file that prints on A4. It needs no other file and runs nothing.':
    "Un ffeil yw'r dudalen, ac mae'n argraffu ar A4. Does dim angen ffeil arall\narni, a dydy hi ddim yn rhedeg dim.",
  'Continues with the questions of a record, and saves it again. You can change answers.':
    "Mae'n parhau â chwestiynau cofnod, ac yn ei gadw eto. Gallwch newid atebion.",
  'the record': 'y cofnod',
  'Asks what was decided, why if that is not what was recommended, and the role of the person who decided. It does not ask for a name.':
    "Mae'n gofyn beth a benderfynwyd, pam os nad dyna a argymhellwyd, a rôl y person a benderfynodd. Dydy e ddim yn gofyn am enw.",
  'read it from JSON or YAML instead; - is standard input':
    "ei ddarllen o JSON neu YAML yn lle hynny; - yw'r mewnbwn safonol",
  'decision.yaml:\n  decision: { level: refer, text: A home visit first. }\n  departure: The school has known the family for years.\n  decidedBy: safeguarding lead':
    "decision.yaml:\n  decision: { level: refer, text: Ymweliad â'r cartref yn gyntaf. }\n  departure: Mae'r ysgol yn adnabod y teulu ers blynyddoedd.\n  decidedBy: arweinydd diogelu",
  'Assesses the answers of a record again. The same rules give exactly the same result; if the rules have changed, it says what would be different.':
    "Mae'n asesu atebion cofnod eto. Mae'r un rheolau'n rhoi'r un canlyniad yn union; os yw'r rheolau wedi newid, mae'n dweud beth fyddai'n wahanol.",
  'Exit codes: 0 the same, 1 changed or different, 2 it cannot be read.\nA change is found by a digest in the record. That finds accidents and careless\nedits, not someone who works the digest out again.':
    "Codau gorffen: 0 yr un fath, 1 wedi newid neu'n wahanol, 2 does dim modd ei ddarllen.\nMae cod gwirio yn y cofnod yn dod o hyd i newid. Mae'n dod o hyd i ddamweiniau a\nnewidiadau diofal, nid i rywun sy'n cyfrifo'r cod eto.",
  'Drafts the written report: answers under their headings, judgements kept apart, and space for what only you know.':
    "Mae'n drafftio'r hysbysiad ysgrifenedig: atebion o dan eu penawdau, barn ar wahân, a lle i'r hyn nad oes neb ond chi yn ei wybod.",
  'Do not wait until a report is complete before you make it.':
    'Peidiwch ag aros nes bod hysbysiad yn gyflawn cyn ei wneud.',
  'Writes one HTML file that asks the same questions in a browser and gives the same results. It needs no network, no account and no installation, and it sends nothing.':
    "Mae'n ysgrifennu un ffeil HTML sy'n gofyn yr un cwestiynau mewn porwr ac yn rhoi'r un canlyniadau. Does dim angen rhwydwaith, cyfrif na gosod dim, a dydy hi ddim yn anfon dim.",
  'write the page to a file that you can hand out': "ysgrifennu'r dudalen i ffeil y gallwch ei rhannu",
  'show the page on this machine alone, until Ctrl-C':
    'dangos y dudalen ar y peiriant hwn yn unig, tan Ctrl-C',
  'the port for --serve; without it, any that is free':
    "y porth ar gyfer --serve; hebddo, unrhyw un sy'n rhydd",
  'Open the file in any browser, from a share, a USB stick or a web server.\nLocal settings become part of the file. More: docs/web.md.':
    "Agorwch y ffeil mewn unrhyw borwr, o ffolder a rennir, cof bach USB neu weinydd\ngwe. Daw gosodiadau lleol yn rhan o'r ffeil. Rhagor: docs/web.md.",
  'Shows what a command does, its options and an example.':
    "Mae'n dangos beth mae gorchymyn yn ei wneud, ei opsiynau ac enghraifft.",
  'the name of a command': 'enw gorchymyn',
  'Assesses every scenario and shows what was expected and what the rules say now.':
    "Mae'n asesu pob senario ac yn dangos beth oedd i'w ddisgwyl a beth mae'r rheolau'n ei ddweud nawr.",
  'with what no scenario reaches; in TAP it has no place':
    "gyda'r hyn nad oes un senario'n ei gyrraedd; does dim lle iddo yn TAP",
  'rules and scenarios in my-rules': 'rheolau a senarios yn my-rules',
  'Exit codes: 0 all scenarios hold, 1 at least one does not,\n2 a file cannot be used.':
    "Codau gorffen: 0 mae pob senario'n dal, 1 dydy o leiaf un ddim,\n2 does dim modd defnyddio ffeil.",
  'Asks for what a scenario needs and writes its YAML file. The answers come from the questions of the guide, or from a result that was saved as JSON.':
    "Mae'n gofyn am bopeth sydd ei angen ar senario ac yn ysgrifennu ei ffeil YAML. Daw'r atebion o gwestiynau'r canllaw, neu o ganlyniad a gadwyd fel JSON.",
  'a result as JSON, from: safeguard assess --json': 'canlyniad fel JSON, o: safeguard assess --json',
  'the file to write, such as my-case.yaml; only you can read it':
    "y ffeil i'w hysgrifennu, fel my-case.yaml; dim ond chi all ei darllen",
  'A scenario is made up. Leave out names, places and dates, and change what could\npoint to a real child.':
    'Achos dychmygol yw senario. Gadewch enwau, lleoedd a dyddiadau allan, a newidiwch\nyr hyn a allai bwyntio at blentyn go iawn.',
};

/** What is said about an option or argument that is wrong, piece by piece: names and values stay as they are. */
export const usage: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.*)'$/m, "gwall: does dim opsiwn '$1'"],
  [/^error: unknown command '(.*)'$/m, "gwall: does dim gorchymyn '$1'"],
  [/^error: missing required argument '(.*)'$/m, "gwall: mae'r arg hwn ar goll: '$1'"],
  [/^error: option '(.*)' argument missing$/m, "gwall: mae angen gwerth ar ôl yr opsiwn '$1'"],
  [
    /^error: option '(.*?)' cannot be used with option '(.*?)'$/m,
    "gwall: does dim modd defnyddio'r opsiynau hyn gyda'i gilydd: '$1', '$2'",
  ],
  [
    /^error: too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+)\.$/m,
    'gwall: gormod o argiau. Disgwyliwyd: $2. Cafwyd: $3.',
  ],
  [
    /^error: option '(.*?)' argument '(.*)' is invalid\./m,
    "gwall: dydy'r gwerth hwn ddim yn iawn ar gyfer yr opsiwn '$1': '$2'.",
  ],
  [/^\(Did you mean one of (.*)\?\)$/m, "(Oeddech chi'n meddwl un o'r rhain? $1)"],
  [/^\(Did you mean (.*)\?\)$/m, "(Oeddech chi'n meddwl: $1?)"],
  [/ Did you mean (\S+)\? It is one of: /, " Oeddech chi'n meddwl: $1? Dewiswch un o'r rhain: "],
  [/ It is one of: /, " Dewiswch un o'r rhain: "],
  [
    / It is the number of a file descriptor to read from, such as 3\./,
    ' Rhif disgrifydd ffeil i ddarllen ohono yw hwn, er enghraifft 3.',
  ],
  [/ It is a number from (\S+) to (\S+)\./, ' Rhif o $1 i $2 yw hwn.'],
  [/ It is a number of seconds from (\S+) to (\S+)\./, ' Nifer o eiliadau o $1 i $2 yw hwn.'],
  [/ It is a whole number from (\S+) to (\S+)\./, ' Rhif cyfan o $1 i $2 yw hwn.'],
];

/** A message about a wrong option or argument, in Welsh. */
export function inUsage(message: string): string {
  return usage.reduce((text, [english, welsh]) => text.replace(english, welsh), message);
}
