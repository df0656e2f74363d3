"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.answerReversal = answerReversal;
exports.takeBack = takeBack;
const handlers_1 = require("../handlers");
const outcome_1 = require("../outcome");
const together_1 = require("../together");
const assessing_1 = require("./assessing");
const cyber_1 = require("./cyber");
const ending_1 = require("./ending");
const reversal_1 = require("./reversal");
const signers_1 = require("./signers");
const withdrawing_1 = require("./withdrawing");
function answerReversal(state, { signer, agrees, text, masked }, at) {
    const asked = (0, signers_1.waitingReversal)(state);
    if (!asked)
        return 'nothingToSign';
    if (!agrees && text === '')
        return 'reasonNeeded';
    const what = agrees ? 'agreed' : 'refused';
    const next = answered({ ...state, masked: (0, outcome_1.withMasked)(state, masked) }, asked, {
        by: signer,
        at: at.now.toISOString(),
        what,
        reason: text,
    });
    const said = (0, outcome_1.event)(agrees ? 'secondGiven' : 'secondRefused', signer, {
        asked: asked.reversal.what,
        reason: text,
    });
    const done = agrees ? carriedOut(next, asked, signer, at) : (0, outcome_1.decisionOn)(next, at, []);
    if (typeof done === 'string')
        return done;
    const told = whoAsked(done.state, asked, at).map((person) => (0, outcome_1.alert)(done.state, person, 'statutory'));
    return { ...done, events: [said, ...done.events], messages: [...done.messages, ...told] };
}
function takeBack(state, { by }, at) {
    const asked = (0, signers_1.waitingReversal)(state);
    if (!asked)
        return 'nothingToSign';
    const answer = { by, at: at.now.toISOString(), what: 'takenBack', reason: '' };
    return (0, outcome_1.decisionOn)(answered(state, asked, answer), at, [
        (0, outcome_1.event)('secondTakenBack', by, { asked: asked.reversal.what }),
    ]);
}
const answered = (state, asked, answer) => (0, reversal_1.withReversal)(state, { ...asked, answer });
function carriedOut(state, { by, reversal }, agreedBy, at) {
    const words = { by, text: reversal.reason ?? '', masked: [] };
    switch (reversal.what) {
        case 'withdraw':
            return (0, together_1.joinedTo)(state).length > 0 ? 'hasJoined' : (0, withdrawing_1.withdrawn)(state, words, at, { agreedBy });
        case 'classify':
            return (0, assessing_1.classifiedAs)(state, { ...words, outcome: reversal.outcome }, at, { agreedBy });
        case 'moveAware':
            return (0, ending_1.awareMoved)(state, { ...words, to: reversal.to }, at);
        case 'notSignificant':
            return (0, cyber_1.calledSignificant)(state, { ...words, significant: false }, at, { agreedBy });
    }
}
const whoAsked = (state, { by }, at) => (0, handlers_1.actingOn)(state, at.organisation, at.now)
    .map(({ aadObjectId }) => aadObjectId)
    .filter((person) => person === by);
