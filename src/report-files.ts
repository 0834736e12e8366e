import { composeFollowUp, firstReported } from './summaries/compose-follow-up.js';
import { composeOverall, reportOf } from './summaries/compose-report.js';
import { composeSummary } from './summaries/compose-summary.js';
import type { MakeReport } from './summaries/report-feature.js';
import { everyUdvalg } from './summaries/summary-round.js';

/** Makes report files. What writes Word and Excel is loaded when the first is asked for: the bot starts without it. */
export const makeReport: MakeReport = async (kind, { areas, scope, covers }, version) => {
  const report =
    scope === everyUdvalg
      ? composeOverall(areas)
      : reportOf([composeSummary(areas, scope, covers.length === 0 ? 'all' : [...covers])]);
  if (kind === 'xlsx') {
    const { workbookFile } = await import('./replies/summaries/summary-xlsx.js');
    return workbookFile(report, areas.records, version);
  }
  const [{ wordFile }, { drawPng }] = await Promise.all([
    import('./replies/summaries/summary-docx.js'),
    import('./draw-png.js'),
  ]);
  if (kind === 'follow-up') {
    const { followUpFile } = await import('./replies/summaries/summary-follow-up.js');
    const from = firstReported(areas.records) ?? areas.quarter;
    return wordFile(
      followUpFile(composeFollowUp(areas.records, { from, to: areas.quarter }, areas.asOf), version),
      drawPng,
    );
  }
  const { reportFile } = await import('./replies/summaries/summary-report.js');
  return wordFile(reportFile(report, kind === 'docx-short' ? 'short' : 'full', version), drawPng);
};
