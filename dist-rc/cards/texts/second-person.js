'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.secondPersonTexts = void 0;
const nl = {
  guarded:
    'Wie FG, vervanger, directie, contactpersoon buiten hen of beheerder is of wordt, ook door een eerste of laatste werkdag of een bestand, verandert alleen als een tweede beheerder of de directie akkoord is.',
  proposalsTitle: 'Wacht op een tweede',
  withdrawProposal: 'Voorstel intrekken',
  withdrawSend: 'Ja, trek het in',
  withdrawChoose: 'Welk voorstel',
  proposalWithdrawn: 'Het voorstel is ingetrokken. Er is niets veranderd.',
  proposalTitle: 'Ben je akkoord met deze wijziging?',
  proposalNone: 'Er is niets meer om over te beslissen.',
  proposedBy: (name, when) => `Voorgesteld door ${name}, ${when}`,
  proposedByFile: (when) => `Uit een bestand of van de opdrachtregel, ${when}`,
  expires: (when) => `Vervalt op ${when}`,
  stuck: 'Nu is er niemand die akkoord kan geven.',
  needsTwo:
    'Van wie dit komt, is niet bekend. Wie akkoord gaat, staat erachter; daarna beslist nog een ander.',
  shift: (name, role, gains, from, until) =>
    `${name}: ${gains ? role : `geen ${role} meer`} vanaf ${from}${until === null ? '' : ` tot en met ${until}`}`,
  vacates: (role) => `Let op: daarna is niemand meer ${role}.`,
  adopted: 'Je staat er nu achter. Een ander krijgt het ook in de eigen chat, en beslist.',
  lapsed: {
    expired: 'Dit voorstel was verlopen. Er is niets veranderd.',
    proposer:
      'Wie dit voorstelde, heeft daar de rol niet meer voor. Het voorstel is vervallen; er is niets veranderd.',
    changed:
      'De rollen zijn intussen anders dan hier stond. Het voorstel is vervallen; er is niets veranderd. Stel het opnieuw voor.',
  },
  you: 'Jij',
  toldTitle: 'Er is een rol veranderd',
  toldRefusedTitle: 'Je voorstel is niet aangenomen',
  toldRefusedBy: 'Niet akkoord',
  toldRefused: 'Er is niets veranderd. Overleg met wie niet akkoord is, en stel het zo nodig anders voor.',
  toldBehind: 'Wie erachter staan',
  toldBy: 'Voorgesteld door',
  toldByFile: 'Een bestand of de opdrachtregel',
  toldSecond: 'Akkoord van',
  toldAlone: 'Niemand: er was geen tweede die akkoord kon geven',
  toldWrong: 'Klopt dit niet? Zeg het meteen tegen de FG of de directie.',
  agree: 'Akkoord',
  disagree: 'Niet akkoord',
  proposed: 'Voorgesteld. Wie akkoord kan geven, krijgt het in de eigen chat.',
};
const en = {
  guarded:
    'Who is or becomes DPO, deputy, board, the contact outside them or administrator, also by a first or last working day or a file, changes only when a second administrator or the board agrees.',
  proposalsTitle: 'Waiting for a second person',
  withdrawProposal: 'Withdraw a proposal',
  withdrawSend: 'Yes, withdraw it',
  withdrawChoose: 'Which proposal',
  proposalWithdrawn: 'The proposal was withdrawn. Nothing has changed.',
  proposalTitle: 'Do you agree to this change?',
  proposalNone: 'There is nothing left to decide.',
  proposedBy: (name, when) => `Proposed by ${name}, ${when}`,
  proposedByFile: (when) => `From a file or the command line, ${when}`,
  expires: (when) => `Lapses on ${when}`,
  stuck: 'Nobody can agree to it now.',
  needsTwo:
    'Who this comes from is not known. Who agrees stands behind it; after that somebody else decides.',
  shift: (name, role, gains, from, until) =>
    `${name}: ${gains ? role : `no longer ${role}`} from ${from}${until === null ? '' : ` until ${until}`}`,
  vacates: (role) => `Mind: after that nobody is ${role} any more.`,
  adopted: 'You stand behind it now. Somebody else gets it in the own chat too, and decides.',
  lapsed: {
    expired: 'This proposal was too old. Nothing has changed.',
    proposer:
      'Who proposed this no longer has the role for it. The proposal has lapsed; nothing has changed.',
    changed:
      'The roles have changed since this was shown. The proposal has lapsed; nothing has changed. Propose it again.',
  },
  you: 'You',
  toldTitle: 'A role has changed',
  toldRefusedTitle: 'Your proposal was not agreed to',
  toldRefusedBy: 'Not agreed by',
  toldRefused: 'Nothing has changed. Talk with who did not agree, and propose it differently if need be.',
  toldBehind: 'Who stand behind it',
  toldBy: 'Proposed by',
  toldByFile: 'A file or the command line',
  toldSecond: 'Agreed to by',
  toldAlone: 'Nobody: there was no second person who could agree',
  toldWrong: 'Is this not right? Tell the DPO or the board at once.',
  agree: 'Agree',
  disagree: 'Do not agree',
  proposed: 'Proposed. Who can agree gets it in the own chat.',
};
exports.secondPersonTexts = { nl, en };
