"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.shownSettings = shownSettings;
const node_path_1 = require("node:path");
function shownSettings(settings) {
    const { storage, botFramework, mail } = settings;
    const secret = (name, present) => ({
        name,
        secret: present ? 'set' : 'absent',
    });
    return [
        { name: 'MicrosoftAppId', value: settings.appId },
        { name: 'MicrosoftAppTenantId', value: settings.tenantId },
        { name: 'MicrosoftAppType', value: botFramework['MicrosoftAppType'] ?? 'SingleTenant' },
        secret('MicrosoftAppPassword', botFramework['MicrosoftAppPassword'] !== undefined),
        { name: 'BOT_AUTH', value: settings.authenticate ? 'on' : 'off' },
        'account' in storage
            ? { name: 'AZURE_STORAGE_ACCOUNT', value: storage.account }
            : secret('AZURE_STORAGE_CONNECTION_STRING', true),
        { name: 'TABLE_NAME', value: storage.table },
        { name: 'ORGANISATION_FILE', value: settings.organisationFile ?? '' },
        { name: 'SPOOL_FOLDER', value: (0, node_path_1.dirname)(settings.spoolFile) },
        { name: 'PUBLIC_URL', value: settings.publicUrl ?? '' },
        { name: 'SERVICE_URL_HOSTS', value: settings.serviceUrlHosts.join(', ') },
        { name: 'EVIDENCE_HOSTS', value: settings.evidenceHosts.join(', ') },
        { name: 'SEND_RATE', value: String(settings.sendRate) },
        { name: 'CHAT_LIMITS', value: limitsIn(settings.chatLimits) },
        { name: 'PERSON_LIMITS', value: limitsIn(settings.personLimits) },
        secret('HEALTH_KEY', settings.healthKey !== null),
        { name: 'SEND_TIMEOUT_MS', value: String(settings.sendTimeoutMs) },
        { name: 'STORAGE_TIMEOUT_MS', value: String(settings.storageTimeoutMs) },
        secret('SMTP_URL', mail !== null),
        { name: 'CARD_LANGUAGE', value: settings.cardLanguage ?? '' },
        { name: 'LOG_LEVEL', value: settings.logLevel },
        { name: 'Node', value: process.version },
    ];
}
const limitsIn = (windows) => windows.map(({ sends, milliseconds }) => `${sends}/${milliseconds}`).join(', ');
