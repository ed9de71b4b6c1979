// Secretlint's format json without what it holds in clear: the sources, and the secrets found in them.
export default function format(results) {
  return JSON.stringify(results.map(({ filePath, messages }) => ({
    filePath,
    messages: messages.map(({ ruleId, messageId, severity, loc, docsUrl }) => ({ ruleId, messageId, severity, loc, docsUrl })),
  })));
}
