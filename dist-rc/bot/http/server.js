"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.createServer = createServer;
const node_crypto_1 = require("node:crypto");
const restify_1 = require("restify");
const connections_1 = require("./connections");
const desk_page_1 = require("./desk-page");
const downloads_1 = require("./downloads");
const json_body_1 = require("./json-body");
const health_1 = require("./health");
const json_answer_1 = require("./json-answer");
const usualLimits = { headersMs: 10_000, requestMs: 15_000, connections: 2_000 };
function createServer(parts) {
    const { settings, limits = usualLimits } = parts;
    const server = (0, restify_1.createServer)({ name: 'optimo-veilig', handleUncaughtExceptions: false });
    const connections = new connections_1.Connections(server.server, limits);
    addRoutes(server, parts);
    server.on('restifyError', (_request, response) => (0, json_answer_1.sendJson)(response, 404, { error: 'not found' }));
    return {
        listen: () => new Promise((resolve, reject) => {
            server.once('error', reject);
            server.listen(settings.port, settings.host, () => resolve(server.address().port));
        }),
        stop: () => new Promise((resolve) => {
            server.close(() => resolve());
            connections.close();
        }),
    };
}
function addRoutes(server, parts) {
    const { settings, log, endpoint, downloads, desk } = parts;
    const handled = (handle) => guarded(handle, log);
    const guard = (handle, answer) => guarded(handle, log, answer);
    server.get('/healthz', handled(async (_request, response) => (0, json_answer_1.sendJson)(response, 200, { alive: true })));
    server.get('/readyz', handled((request, response) => (0, health_1.tellHealth)(request, response, parts)));
    server.post('/api/messages', handled(async (request, response) => {
        const read = await (0, json_body_1.readJsonBody)(request);
        if ('refused' in read)
            return refuse(response, read.refused);
        const outcome = await endpoint(request.headers.authorization ?? '', read.body);
        if ('refused' in outcome)
            return refuse(response, outcome.refused);
        (0, json_answer_1.sendJson)(response, outcome.answer?.status ?? 200, outcome.answer?.body ?? {});
    }));
    server.get(downloadPath, handled((request, response) => (0, downloads_1.showDownload)(request, downloads, response)));
    server.post(downloadPath, handled((request, response) => (0, downloads_1.sendDownload)(request, downloads, response)));
    if (desk)
        (0, desk_page_1.addDeskRoutes)(server, desk, settings.publicUrl?.startsWith('https:') ?? true, guard);
}
const downloadPath = '/download/:token';
function guarded(handle, log, answer) {
    return async (request, response) => {
        try {
            await handle(request, response);
        }
        catch (error) {
            const reference = (0, node_crypto_1.randomUUID)();
            log.error({ err: error, reference }, 'request failed');
            if (answer)
                answer(request, response);
            else
                (0, json_answer_1.sendJson)(response, 500, { error: 'internal error', reference });
        }
    };
}
function refuse(response, { status, error }) {
    response.setHeader('connection', 'close');
    (0, json_answer_1.sendJson)(response, status, { error });
}
