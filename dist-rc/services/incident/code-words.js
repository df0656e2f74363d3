"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.hashOfCode = exports.newCode = exports.codeWords = void 0;
exports.readCode = readCode;
const node_crypto_1 = require("node:crypto");
const words_1 = require("../language/words");
const written = 'aal aap aarde adem akker anjer anker appel april arend arm atlas auto avond baan baard baars bad bak ' +
    'bakker bal balie ballon bamboe banaan bank bed beek beer beker bel berg berk bes bezem bij bijl bizon ' +
    'blad blauw blik bloem blok boek boer bok boon boot bord bos boter boog boom braam brand bril broek broer ' +
    'brood brug bruin bui buik buis bus buur cacao cactus cement cirkel citroen clown cello dadel dak dal dam ' +
    'dans das deeg deken deur dier dijk dolfijn donder dorp douche draad draak dragon drop druif druk duif ' +
    'duim duin eend eik eiland emmer engel erwt ezel fabel fakkel fazant feest fiets film fles fluit fontein ' +
    'forel fruit gaas gans garage garen gast geit geel geluk gevel gist glas gordijn goud graan gras grijs ' +
    'groen grot haag haak haan haas hagel hak hal hals hamer hand haring hark hart hars haven hazel heide ' +
    'helm hemd hemel herfst hert heuvel hoed hoek hond honing hoorn hop hout huis hut ijs iglo inkt ivoor ' +
    'jaar jacht jas jeans jongen juli juni juwelen kaas kaars kabel kade kalf kam kameel kamer kamp kanaal ' +
    'kano kapper karper kast kat kegel kelder kers ketel keuken kiel kiezel kikker kind kip kist klei klok ' +
    'klomp knie knoop koe koek koffer koffie kok kom konijn koning koor koord kop koper korf koren korst ' +
    'kraai kraan krab krans krant kreek kreeft krijt kroon kruik kruk kwast kust laan lade lam lamp land lat ' +
    'laurier lava leeuw leer lelie lente lepel lever lied lijm lijn lijst linde lint lip loep loods lucht ' +
    'maan maand maart magneet mand mango mantel markt marmer mast mat mees meel meer mei melk melon merel mes ' +
    'meubel middag mier mijl mimosa mist moeder moer molen mond mos mossel motor mouw mug muis munt muur muts ' +
    'muziek naald nacht nagel nest net neus nicht noord noot oever oksel olie olijf olm oma ooievaar oor oost ' +
    'opa orgel otter oven paal paard paars pad palm pan papier paprika parel park pauw peer pen perzik pet ' +
    'piano pijl pin pinda plaat plank plant plein ploeg poes polder pomp pont poort pop post pot prei pruim ' +
    'pudding punt puzzel raaf raam rad radijs ram rand reus riem riet rijst ring rivier robijn rog rok roman ' +
    'rood rook roos rots rug rups saffier salie sap schaap schaats schelp schip school schoen schop schuur ' +
    'sjaal sla slak slang slee sleutel sluis smid sneeuw snoek snoep soep sok spar specht spiegel spin spons ' +
    'spoor sport staart stad stal ster steen stier stift stoel stok storm straat strand strik stro suiker ' +
    'taart tafel tak tand tapijt tas tent thee theater tijger tin toets tomaat toren touw trap trein trom ' +
    'trui tuin tulp turf uil uur vaart vader vak valk varen vat veen veer veld venster vest vijg vijver vilt ' +
    'vink viool vis vlag vleermuis vlieg vlinder vloer vlot voet vogel voorn vos vork vuur waaier wagen wal ' +
    'wand wang warm wasbeer water week weg weide west wezel wiel wijn wilg wind winkel winter wol wolf wolk ' +
    'wortel worst zaad zaag zaal zadel zakdoek zalm zand zebra zee';
exports.codeWords = written.split(' ');
const wordsInCode = 9;
const newCode = () => Array.from({ length: wordsInCode }, () => exports.codeWords[(0, node_crypto_1.randomInt)(exports.codeWords.length)] ?? '').join(' ');
exports.newCode = newCode;
function readCode(typed) {
    const words = (0, words_1.wordsOf)(typed);
    const isCode = words.length === wordsInCode && words.every((word) => exports.codeWords.includes(word));
    return isCode ? words.join(' ') : null;
}
const hashOfCode = (code) => (0, node_crypto_1.createHash)('sha256').update(`code\n${code}`).digest('hex');
exports.hashOfCode = hashOfCode;
