/**
 * What every page shares: the layout, refusals and their pages, security headers, the same-origin rule for
 * forms, signing in and out, the clock. Knows no feature; every feature may use it.
 */
package app.daybook.web;
