"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.signing = void 0;
const signing_1 = require("../../../services/training/signing");
const book_1 = require("../../routing/book");
exports.signing = (0, book_1.bookOf)(({ ledger, organisation, clock }) => new signing_1.Signing(ledger, organisation, clock));
