"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.textsFor = void 0;
const admin_1 = require("./admin");
const alert_1 = require("./alert");
const along_1 = require("./along");
const at_authority_1 = require("./at-authority");
const board_1 = require("./board");
const copies_1 = require("./copies");
const correcting_1 = require("./correcting");
const assessment_1 = require("./assessment");
const client_choice_1 = require("./client-choice");
const cyber_1 = require("./cyber");
const desk_page_1 = require("./desk-page");
const download_1 = require("./download");
const drill_1 = require("./drill");
const edpb_1 = require("./edpb");
const evidence_1 = require("./evidence");
const first_aid_1 = require("./first-aid");
const form_1 = require("./form");
const history_1 = require("./history");
const holds_1 = require("./holds");
const incident_1 = require("./incident");
const judged_1 = require("./judged");
const joining_1 = require("./joining");
const kinds_1 = require("./kinds");
const kluis_1 = require("./kluis");
const kluis_form_1 = require("./kluis-form");
const kluis_lists_1 = require("./kluis-lists");
const lacking_1 = require("./lacking");
const mine_1 = require("./mine");
const nameless_1 = require("./nameless");
const news_1 = require("./news");
const nudges_1 = require("./nudges");
const outcomes_1 = require("./outcomes");
const personal_data_1 = require("./personal-data");
const process_1 = require("./process");
const questions_1 = require("./questions");
const receipt_1 = require("./receipt");
const register_1 = require("./register");
const register_standing_1 = require("./register-standing");
const second_signature_1 = require("./second-signature");
const shared_1 = require("./shared");
const systems_1 = require("./systems");
const telling_1 = require("./telling");
const training_1 = require("./training");
const training_lists_1 = require("./training-lists");
const visit_1 = require("./visit");
const visit_lists_1 = require("./visit-lists");
const way_1 = require("./way");
const who_1 = require("./who");
const catalogue = (locale) => ({
    admin: admin_1.adminTexts[locale],
    alert: alert_1.alertTexts[locale],
    along: along_1.alongTexts[locale],
    atAuthority: at_authority_1.atAuthorityTexts[locale],
    board: board_1.boardTexts[locale],
    copies: copies_1.copiesTexts[locale],
    correcting: correcting_1.correctingTexts[locale],
    assessment: assessment_1.assessmentTexts[locale],
    clientChoice: client_choice_1.clientChoiceTexts[locale],
    cyber: cyber_1.cyberTexts[locale],
    deskPage: desk_page_1.deskPageTexts[locale],
    download: download_1.downloadTexts[locale],
    drill: drill_1.drillTexts[locale],
    edpb: edpb_1.edpbTexts[locale],
    evidence: evidence_1.evidenceTexts[locale],
    firstAid: first_aid_1.firstAidTexts[locale],
    form: form_1.formTexts[locale],
    history: history_1.historyTexts[locale],
    holds: holds_1.holdTexts[locale],
    incident: incident_1.incidentTexts[locale],
    judgedTexts: judged_1.judgedTexts[locale],
    joining: joining_1.joiningTexts[locale],
    kinds: kinds_1.kindTexts[locale],
    kluis: kluis_1.kluisTexts[locale],
    kluisForm: kluis_form_1.kluisFormTexts[locale],
    kluisLists: kluis_lists_1.kluisListTexts[locale],
    lacking: lacking_1.lackingTexts[locale],
    mine: mine_1.mineTexts[locale],
    nameless: nameless_1.namelessTexts[locale],
    news: news_1.newsTexts[locale],
    nudges: nudges_1.nudgeTexts[locale],
    outcomes: outcomes_1.outcomeTexts[locale],
    personalData: personal_data_1.personalDataTexts[locale],
    process: process_1.processTexts[locale],
    questions: questions_1.questionTexts[locale],
    receipt: receipt_1.receiptTexts[locale],
    register: register_1.registerTexts[locale],
    registerStanding: register_standing_1.registerStandingTexts[locale],
    second: second_signature_1.secondSignatureTexts[locale],
    shared: shared_1.sharedTexts[locale],
    systems: systems_1.systemTexts[locale],
    telling: telling_1.tellingTexts[locale],
    training: training_1.trainingTexts[locale],
    trainingLists: training_lists_1.trainingListTexts[locale],
    visit: visit_1.visitTexts[locale],
    visitLists: visit_lists_1.visitListTexts[locale],
    way: way_1.wayTexts[locale],
    who: who_1.whoTexts[locale],
});
const catalogues = { nl: catalogue('nl'), en: catalogue('en') };
const textsFor = (locale) => catalogues[locale];
exports.textsFor = textsFor;
