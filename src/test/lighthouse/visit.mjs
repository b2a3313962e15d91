// node visit.mjs CHROMIUM TIMES ADDRESS [COOKIES]: one line of tab-separated figures, and one for each audit that failed.
// The slow phone and its line are Lighthouse's own (simulated); each visit begins with an empty cache.
import { launch } from "chrome-launcher";
import lighthouse from "lighthouse";
import { computeMedianRun } from "lighthouse/core/lib/median-run.js";

const CATEGORIES = ["performance", "accessibility", "best-practices", "seo"];
const [chromePath, times, address, cookies] = process.argv.slice(2);

const browser = await launch({
  chromePath,
  chromeFlags: ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"],
});
try {
  const runs = [];
  for (let run = 0; run < Number(times); run++) {
    const { lhr } = await lighthouse(address, {
      port: browser.port,
      onlyCategories: CATEGORIES,
      extraHeaders: cookies ? { Cookie: cookies } : undefined,
      logLevel: "error",
    });
    if (lhr.runtimeError) {
      throw new Error(lhr.runtimeError.message);
    }
    runs.push(lhr);
  }
  const median = computeMedianRun(runs);
  const requests = median.audits["network-requests"].details.items;
  const bytes = (wanted) => requests.filter(wanted).reduce((sum, request) => sum + request.transferSize, 0);
  const isFont = (request) => request.resourceType === "Font";
  console.log(
    [
      ...CATEGORIES.map((name) => Math.round(median.categories[name].score * 100)),
      ...["first-contentful-paint", "largest-contentful-paint", "total-blocking-time"].map((name) =>
        Math.round(median.audits[name].numericValue),
      ),
      median.audits["cumulative-layout-shift"].numericValue.toFixed(3),
      bytes((request) => !isFont(request)),
      bytes(isFont),
    ].join("\t"),
  );
  for (const name of CATEGORIES) {
    for (const { id, weight } of median.categories[name].auditRefs) {
      const { score, title, displayValue } = median.audits[id];
      if (weight > 0 && score !== null && score < 0.9) {
        console.log(`\t${name}: ${title}${displayValue ? ` (${displayValue})` : ""}`);
      }
    }
  }
} finally {
  await browser.kill();
}
