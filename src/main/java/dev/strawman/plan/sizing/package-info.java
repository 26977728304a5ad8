/**
 * Pure arithmetic from a demand to broker counts, disks and units. Throughput is in MiB/s and storage in GiB (factor 1024).
 * Formula numbers such as F8 run through the explanations, so that a reader can follow a figure back to its method.
 */
package dev.strawman.plan.sizing;
