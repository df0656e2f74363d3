"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.outlookOf = void 0;
const lately_1 = require("../../lately");
const asking_1 = require("./asking");
const tipping_1 = require("./tipping");
const lately = new lately_1.Lately(200);
const outlookOf = (answers, proposed, threshold) => lately.of(JSON.stringify([answers, proposed, threshold]), () => lookAhead(answers, proposed, threshold));
exports.outlookOf = outlookOf;
const lookAhead = (answers, proposed, threshold) => ({
    tips: (0, tipping_1.tippingFacts)(answers, threshold),
    tipSets: (0, tipping_1.tippingSets)(answers, threshold),
    next: (0, asking_1.nextStep)(answers, proposed, threshold),
    left: (0, asking_1.leftToAsk)(answers, threshold),
});
