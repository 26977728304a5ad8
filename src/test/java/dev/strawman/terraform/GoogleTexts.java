package dev.strawman.terraform;

/**
 * Texts that data sources of Google Cloud find, in a made-up project.
 *
 * @param type the data source
 */
record GoogleTexts(String type) {

    private static final String PROJECT = "northgate-prod";
    private static final String COMPUTE = "https://www.googleapis.com/compute/v1/";

    String of(String name, int number, String region) {
        return switch (name) {
            case "id" -> id(region);
            case "self_link" -> COMPUTE + id(region);
            case "network" -> COMPUTE + "projects/" + PROJECT + "/global/networks/kafka";
            case "subnetworks_self_link" -> COMPUTE + "projects/" + PROJECT + "/regions/" + region + "/subnetworks/kafka-" + (number + 1);
            case "project", "project_id" -> PROJECT;
            case "number" -> FoundValues.ACCOUNT;
            case "region" -> region;
            case "zone" -> zone(region, number);
            case "status" -> "UP";
            case "ip_cidr_range" -> "10.40." + number * 64 + ".0/18";
            case "gateway_address" -> "10.40.0.1";
            case "dns_name" -> "kafka.example.com.";
            case "visibility" -> "private";
            default -> type.equals("google_compute_zones") ? zone(region, number) : type.replace('_', '-') + "-" + (number + 1);
        };
    }

    private String id(String region) {
        String place = "projects/" + PROJECT;
        return switch (type) {
            case "google_compute_network" -> place + "/global/networks/kafka";
            case "google_compute_subnetwork" -> place + "/regions/" + region + "/subnetworks/kafka";
            case "google_compute_zones" -> place + "/regions/" + region;
            case "google_dns_managed_zone" -> place + "/managedZones/kafka";
            case "google_kms_key_ring" -> place + "/locations/" + region + "/keyRings/kafka";
            case "google_kms_crypto_key" -> place + "/locations/" + region + "/keyRings/kafka/cryptoKeys/kafka";
            default -> place;
        };
    }

    private static String zone(String region, int number) {
        return region + "-" + "abc".charAt(number);
    }
}
