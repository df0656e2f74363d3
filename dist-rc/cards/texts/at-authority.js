"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.atAuthorityTexts = void 0;
const nl = {
    phaseLabel: 'Is alles gemeld?',
    phase: {
        complete: 'Ja, de melding is volledig',
        provisional: 'Nee, voorlopig: de rest volgt',
    },
    state: { complete: 'Volledige melding', provisional: 'Voorlopige melding' },
    follows: (count) => count === 1
        ? 'In het AP-formulier staat nog 1 keer "volgt".'
        : `In het AP-formulier staat nog ${count} keer "volgt".`,
    rest: 'Melding bij de AP aanvullen',
    restHow: 'De melding bij de AP is voorlopig. Vul haar daar aan, en leg het hier vast. Sluiten kan pas als ze volledig is. Blijkt het geen datalek? Classificeer dan eerst opnieuw; daarna trek je haar bij de AP in.',
    restBefore: (when) => `Aanvullen vóór ${when}.`,
    restNumber: 'Nummer van de AP voor deze aanvulling',
    record: 'Aanvulling vastleggen',
    retraction: 'Melding bij de AP intrekken',
    retractionHow: 'Dit is geen datalek (meer), en bij de AP staat de melding nog. Trek haar daar in, en leg het hier vast.',
    retractionNumber: 'Nummer of bevestiging van de AP',
    retractionWhy: 'Waarom? De AP vraagt dit, en het komt in het register.',
    retract: 'Intrekking vastleggen',
    day: 'Op welke dag?',
    time: 'Hoe laat?',
    supplemented: (when, reference) => `Aangevuld ${when}: ${reference}`,
    retracted: (when, reference) => `Bij de AP ingetrokken ${when}: ${reference}`,
};
const en = {
    phaseLabel: 'Was everything notified?',
    phase: {
        complete: 'Yes, the notification is complete',
        provisional: 'No, provisional: the rest follows',
    },
    state: { complete: 'Complete notification', provisional: 'Provisional notification' },
    follows: (count) => count === 1
        ? 'The form of the authority says "follows" once.'
        : `The form of the authority says "follows" ${count} times.`,
    rest: 'Complete the notification',
    restHow: 'The notification to the authority is provisional. Complete it there, and record it here. Closing is possible once it is complete. Is it no data breach after all? Classify again first; then withdraw it at the authority.',
    restBefore: (when) => `Complete it before ${when}.`,
    restNumber: 'Number of the authority for this addition',
    record: 'Record the addition',
    retraction: 'Withdraw the notification',
    retractionHow: 'This is no data breach (any more), and the notification still stands at the authority. Withdraw it there, and record it here.',
    retractionNumber: 'Number or confirmation of the authority',
    retractionWhy: 'Why? The authority asks this, and it is kept in the register.',
    retract: 'Record the withdrawal',
    day: 'On which day?',
    time: 'At what time?',
    supplemented: (when, reference) => `Added to ${when}: ${reference}`,
    retracted: (when, reference) => `Withdrawn at the authority ${when}: ${reference}`,
};
exports.atAuthorityTexts = { nl, en };
