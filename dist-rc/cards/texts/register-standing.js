"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerStandingTexts = void 0;
const nl = {
    chain: {
        absence: 'Afwezigheid',
        access: 'Inzagelog',
        anchor: 'Vastlegging van de ketens',
        digest: 'Dagoverzichten',
        drill: 'Oefeningen',
        incident: 'Incidenten',
        kluis: 'Kluis',
        org: 'Organisatie en rollen',
        person: 'Chats',
        training: 'Kennissessies',
        upkeep: 'Bewaren en verwijderen',
        visit: 'Bezoek',
    },
    decidedBy: (name, when) => `${name}, ${when}`,
    withdrawnBy: (name, when, reason) => `Ingetrokken door ${name}, ${when}: ${reason}`,
    undoneBy: (duties, name, when) => `Besluit teruggedraaid (${duties}) door ${name}, ${when}`,
    signedAlong: (name) => `met de handtekening van ${name}`,
    reopenedBy: (name, when, reason) => `Heropend door ${name}, ${when}: ${reason}`,
    secondAnswered: {
        agreed: (what, name, when) => `${what}: ${name} tekende mee, ${when}`,
        refused: (what, name, when) => `${what}: ${name} tekende niet mee, ${when}`,
        takenBack: (what, name, when) => `${what}: ${name} nam de vraag terug, ${when}`,
    },
};
const en = {
    chain: {
        absence: 'Absences',
        access: 'Access log',
        anchor: 'Ends of the chains',
        digest: 'Summaries of the day',
        drill: 'Drills',
        incident: 'Incidents',
        kluis: 'Safe',
        org: 'Organisation and roles',
        person: 'Chats',
        training: 'Sessions',
        upkeep: 'Keeping and deleting',
        visit: 'Visitors',
    },
    decidedBy: (name, when) => `${name}, ${when}`,
    withdrawnBy: (name, when, reason) => `Withdrawn by ${name}, ${when}: ${reason}`,
    undoneBy: (duties, name, when) => `Decision undone (${duties}) by ${name}, ${when}`,
    signedAlong: (name) => `with the signature of ${name}`,
    reopenedBy: (name, when, reason) => `Reopened by ${name}, ${when}: ${reason}`,
    secondAnswered: {
        agreed: (what, name, when) => `${what}: ${name} signed as well, ${when}`,
        refused: (what, name, when) => `${what}: ${name} did not sign, ${when}`,
        takenBack: (what, name, when) => `${what}: ${name} took the question back, ${when}`,
    },
};
exports.registerStandingTexts = { nl, en };
