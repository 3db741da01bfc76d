/// The version of the tool, as `--version` prints it and manifests record it.
let hcgenVersion = "0.1.0"
