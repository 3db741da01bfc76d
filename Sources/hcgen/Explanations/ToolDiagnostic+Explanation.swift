import OutputTree
import SpecSyntax

extension ToolDiagnostic {
  /// The story behind the diagnostic.
  var explanation: Explanation {
    switch self {
    case .tooFewFiles:
      story(
        "The system lets hcgen open too few files at once",
        """
        hcgen reads one file after the other, but its threads and the locks of output folders take some \
        as well. Where a shell or a container allows fewer than 16, nothing is read or written.
        """,
        wrong: "ulimit -n 8 && hcgen generate", right: "ulimit -n 256 && hcgen generate")
    case .noSpecs:
      story(
        "There is no spec to work on",
        """
        Without the name of a spec, hcgen takes all files that end in .yaml in the folder Specs of \
        the current directory.
        """,
        wrong: "cd Sources && hcgen generate", right: "hcgen generate")
    case .unreadableSpec:
      story(
        "A spec cannot be read",
        "The file is not there, or its permissions do not let hcgen read it.",
        wrong: "hcgen validate Specs/bookshp.yaml", right: "hcgen validate Specs/bookshop.yaml")
    case .specIsDirectory:
      story(
        "A folder is given as a spec",
        "A spec is one file. Name the files, or let the shell do so.",
        wrong: "hcgen validate Specs", right: "hcgen validate Specs/*.yaml")
    case .badRevision:
      story(
        "A revision of git cannot be one",
        """
        In REVISION:PATH, the revision is what git calls a commit, such as HEAD~1, main or v1.4.2. It \
        cannot begin with a hyphen, which git would take for an option, and the path cannot be empty.
        """,
        wrong: "hcgen diff -- -p:Specs/bookshop.yaml Specs/bookshop.yaml",
        right: "hcgen diff HEAD~1:Specs/bookshop.yaml Specs/bookshop.yaml")
    case .unreadableRevision:
      story(
        "A spec cannot be read from git",
        """
        hcgen asks `git show` for the file as it was. Either git is not there, this is no repository, or \
        it has no such revision or path. The path counts from the root of the repository, and from \
        the current directory where it begins with `./`.
        """,
        wrong: "cd Specs && hcgen diff HEAD:bookshop.yaml bookshop.yaml",
        right: "cd Specs && hcgen diff HEAD:./bookshop.yaml bookshop.yaml")
    case .noPages:
      story(
        "There is no page to compare, or to draft from",
        """
        An audit compares saved documentation pages with the specs, and a draft is made of them. \
        Name the files, send one page to standard input or, for an audit, give their folder to \
        --all.
        """,
        wrong: "hcgen audit Specs/bookshop.yaml",
        right: "hcgen audit Specs/bookshop.yaml Pages/list-books.html")
    case .unreadableFile:
      story(
        "A page or a baseline cannot be read",
        "It is not there, it is a folder, or its permissions do not let hcgen read it.",
        wrong: "hcgen audit Pages", right: "hcgen audit --all Pages")
    case .brokenBaseline:
      story(
        "A file is no baseline",
        """
        The first line of a baseline says what it is, and which command it is for. A file without it \
        is not read as one, and not overwritten by one.
        """,
        wrong: "hcgen audit --all Pages --baseline README.md",
        right: "hcgen audit --all Pages --baseline audit-baseline.txt")
    case .staleBaseline:
      story(
        "A baseline accepts what is no longer found",
        """
        The page or the spec was put right, or the change is in the old spec by now. The entry \
        would hide the same thing when it comes back, so take it out. For `hcgen audit` it is a \
        warning and fails no run, since pages change by themselves. For `hcgen diff` it is an error.
        """,
        wrong: "docs-total list-books.html books.list meta.total    # the page is right now",
        right: "hcgen audit --all Pages --write-baseline audit-baseline.txt")
    case .unwritableBaseline:
      story(
        "A baseline cannot be written",
        "Its folder is not there, or its permissions do not let hcgen write.",
        wrong: "hcgen audit --all Pages --write-baseline nowhere/baseline.txt",
        right: "hcgen audit --all Pages --write-baseline audit-baseline.txt")
    case .nothingToDraft:
      story(
        "The pages amount to no spec",
        """
        A spec has at least one route. Pages about models alone say what goes over the wire, but not \
        where to.
        """,
        wrong: "hcgen draft book-model.html", right: "hcgen draft book-model.html list-books.html")
    case .severalServers:
      story(
        "Pages of several servers cannot go into one spec",
        """
        A spec describes one server. Where pages send requests to several, each server gets a spec \
        of its own, and they need a folder to stand in.
        """,
        wrong: "hcgen draft shop.html library.html > Specs/shop.yaml",
        right: "hcgen draft shop.html library.html --output Specs")
    case .specExists:
      story(
        "A draft would replace a file",
        """
        A draft is where the work on a spec begins. What stands there may have been edited since, \
        so it stays unless --force is given.
        """,
        wrong: "hcgen draft Pages/*.html --output Specs",
        right: "hcgen draft Pages/*.html --output Drafts")
    case .unwritableSpec:
      story(
        "A draft cannot be written",
        "A file stands where its folder belongs, or permissions do not let hcgen write.",
        wrong: "hcgen draft books.html --output books.html/bookshop.yaml",
        right: "hcgen draft books.html --output Specs/bookshop.yaml")
    case .repeatedSpec:
      story(
        "One spec is given twice",
        "Two of the paths on the command line lead to the same file. One client can be made of it.",
        wrong: "hcgen generate shop.yaml --spec ./shop.yaml", right: "hcgen generate shop.yaml")
    case .sameOutput:
      story(
        "Two specs go to the same folder",
        """
        A client goes to a folder that is named after its API. Two specs with the same name, or with \
        names that differ in upper and lower case only, would overwrite each other.
        """,
        wrong: "api: Bookshop    # in both specs", right: "api: BookshopAdmin    # in one of them")
    case .severalSpecs:
      story(
        "Several specs are to become one export",
        """
        An export is one document about one API. Without the name of a spec, hcgen takes all of \
        Specs/*.yaml; name one of them, or let each have a file of its own in a folder.
        """,
        wrong: "hcgen export openapi Specs/*.yaml",
        right: "hcgen export openapi --output exports/ Specs/*.yaml")
    case .unknownForm:
      story(
        "The name of a file means no form of the export",
        """
        How an export is written follows from the end of its name. One that means something else \
        would hold what nobody expects there, so it is refused, unless --as says what is meant. A \
        name without an end gets the first form of the kind.
        """,
        wrong: "hcgen export openapi Specs/bookshop.yaml --output bookshop.html",
        right: "hcgen export docs Specs/bookshop.yaml --output bookshop.html")
    case .folderOnStandardOutput:
      story(
        "A folder cannot be printed",
        "Some exports are several files, and those need a folder to go to.",
        wrong: "hcgen export KIND Specs/bookshop.yaml",
        right: "hcgen export KIND Specs/bookshop.yaml --output exports/")
    case .invalidOutputPath:
      story(
        "The path of a generated file cannot stand",
        """
        Generated files stay inside the output folder, and their names are ones that every common \
        file system takes: no empty component, no '..', no backslash, no control character.
        """,
        wrong: "Models/../../Book.swift", right: "Models/Book.swift")
    case .pathCollision:
      story(
        "Two paths cannot stand beside each other",
        """
        Many disks do not tell upper and lower case apart: there, two files whose paths differ in \
        nothing else are one. So hcgen refuses them everywhere, be they both generated or one of \
        them yours. The same goes for a file and a folder of one name.
        """,
        wrong: "Generated/Bookshop/book.swift beside Book.swift",
        right: "Generated/Bookshop/Book.swift")
    case .folderInTheWay:
      story(
        "A folder stands where a file belongs",
        """
        hcgen does not remove a folder to write a file, not even with --force: it cannot know what \
        the folder is good for.
        """,
        wrong: "mkdir Generated/Bookshop/Book.swift", right: "rmdir Generated/Bookshop/Book.swift")
    case .fileInTheWay:
      story(
        "A file stands where a folder belongs",
        "A part of the output's path is a file. hcgen does not replace it by a folder.",
        wrong: "touch Generated && hcgen generate", right: "rm Generated && hcgen generate")
    case .symbolicLink:
      story(
        "A symbolic link stands in the output folder",
        """
        What is behind a link may be anywhere, so hcgen neither writes through a link inside the \
        output folder nor replaces it. The output folder itself may be a link.
        """,
        wrong: "ln -s ../../Shared Generated/Bookshop/Models",
        right: "ln -s ../Shared Generated/Bookshop")
    case .unreadableOutput:
      story(
        "A file or folder of the output cannot be read",
        "Before anything is written, hcgen compares what is there with what it would write.",
        wrong: "chmod 000 Generated/Bookshop", right: "chmod 755 Generated/Bookshop")
    case .unwritableOutput:
      story(
        "The output cannot be written",
        """
        The disk is full, or the permissions of a folder do not let hcgen make files in it, or a file \
        that would be replaced or removed is read-only. All that was written before is taken back, so \
        that a run that fails changes nothing.
        """,
        wrong: "hcgen generate --output /", right: "hcgen generate --output Sources/Bookshop")
    case .outputInUse:
      story(
        "Another run of hcgen is at work in the output folder",
        """
        Two runs that write to one folder would mix what they write. So the first one locks the folder \
        until it has ended, and this one has written nothing. Let one run write to a folder at a time.
        """,
        wrong: "hcgen generate & hcgen generate", right: "hcgen generate && hcgen generate")
    case .outputChanged:
      story(
        "A file was changed while hcgen was at work",
        """
        hcgen compares the whole folder with the specs, and looks at each file once more right before \
        it replaces or removes it. This one was another by then: an editor, a checkout or a second run \
        has been there. All is as it was found; run hcgen again.
        """,
        wrong: "hcgen generate & git checkout other", right: "git checkout other && hcgen generate")
    case .foreignFile:
      story(
        "A file that hcgen did not write is in the way",
        """
        Where a generated file belongs there is a file that \(Manifest.fileName) does not list, and \
        its content is another. hcgen replaces only what it wrote itself, unless --force is given.
        """,
        wrong: "echo '// mine' > Generated/Bookshop/Book.swift",
        right: "echo '// mine' > Sources/Shop/Book.swift")
    case .editedFile:
      story(
        "A generated file was edited by hand",
        """
        The file is not what hcgen wrote by the hash in \(Manifest.fileName). The next run would \
        lose the edit, so it is refused unless --force is given. Change the spec instead, or put \
        what you need into an extension in a file of your own.
        """,
        wrong: "// Generated/Bookshop/Book.swift\npublic var isOld = false",
        right: "// Sources/Shop/Book+Age.swift\nextension Book { var isOld: Bool { … } }")
    case .brokenManifest:
      story(
        "The manifest of an output folder cannot be trusted",
        """
        \(Manifest.fileName) lists what hcgen wrote. After a merge conflict or an edit it may be no \
        manifest any more, or it comes from a newer hcgen. Restore it, or let --force make it anew; \
        then files that differ are replaced without asking whether they were edited.
        """,
        wrong: "<<<<<<< HEAD", right: "git checkout --theirs \(Manifest.fileName)")
    case .otherAPI:
      story(
        "The output folder holds the client of another API",
        """
        To write there would remove that client. If the API has another name now, --force replaces \
        the one by the other.
        """,
        wrong: "hcgen generate Specs/library.yaml --output Generated/Bookshop",
        right: "hcgen generate Specs/library.yaml --output Generated/Library")
    case .driftMissing:
      drift("A generated file is missing", "The specs give a file that is not on the disk.")
    case .driftStale:
      drift(
        "A generated file is out of date",
        """
        The file is as hcgen wrote it, but the spec, the options or hcgen itself have changed since.
        """)
    case .driftEdited:
      drift(
        "A generated file was edited by hand",
        """
        The file is not what hcgen wrote by the hash in \(Manifest.fileName). Take the edit back and \
        change the spec, or lose the edit with `hcgen generate --force`.
        """, right: "git checkout Generated/Bookshop/Book.swift")
    case .driftForeign:
      drift(
        "A file in the output folder is not hcgen's",
        """
        \(Manifest.fileName) does not list the file. A Swift file in an output folder is compiled as \
        a part of the client, so it belongs elsewhere; one in the place of a generated file keeps \
        that from being written. Other files, hidden ones and folders with a manifest of their own \
        are nobody's business.
        """, right: "git mv Generated/Bookshop/Mine.swift Sources/Shop/")
    case .driftExtra:
      drift(
        "A file is no longer generated",
        "The file is as hcgen wrote it, but the spec no longer gives it.")
    case .driftLeftover:
      drift(
        "A temporary file was left behind",
        """
        hcgen writes to temporary files first and renames them then. A run that was killed had no \
        time to remove them. The next `hcgen generate` does, once that run's process is gone.
        """)
    case .driftOrphan:
      drift(
        "A generated folder belongs to no spec",
        """
        The folder holds a client that hcgen wrote, but no spec in Specs gives it any more. hcgen \
        does not remove whole clients: do so, or bring back the spec.
        """, right: "rm -r Generated/Bookshop")
    case .vendoredMissing:
      vendored(
        "A file of a vendored client is missing",
        "\(Manifest.fileName) lists the file, and it is not on the disk.")
    case .vendoredEdited:
      vendored(
        "A file of a vendored client was edited",
        """
        The file does not have the hash that \(Manifest.fileName) lists, or a link or a folder stands \
        in its place. Whoever edits a file and its hash alike is not found this way: keep the hash of \
        the manifest, which `hcgen check --vendored` prints, or generate the client anew.
        """)
    case .vendoredExtra:
      vendored(
        "A file in a vendored client is not hcgen's",
        """
        \(Manifest.fileName) does not list the file, so that hcgen did not write it. A build system \
        may take it for a part of the client. Hidden files are passed over, as build systems do; a \
        client inside another one is named beside it: `hcgen check --vendored Outer Outer/Inner`.
        """, right: "git mv Sources/Bookshop/Mine.swift Sources/Shop/")
    case .noManifest:
      vendored(
        "A vendored folder has no manifest",
        """
        Without \(Manifest.fileName) nothing says what hcgen wrote into the folder. It is a hidden \
        file, and easily left behind when a folder is copied. Copy it too, or generate the client anew.
        """, right: "cp -R ../hcgen/Generated/Bookshop Sources/Bookshop")
    }
  }

  private func vendored(
    _ title: String, _ story: String,
    right: String = "git checkout Sources/Bookshop && hcgen check --vendored Sources/Bookshop"
  ) -> Explanation {
    self.story(title, story, wrong: "hcgen check --vendored Sources/Bookshop", right: right)
  }

  private func story(
    _ title: String, _ story: String, wrong: String, right: String
  ) -> Explanation {
    Explanation(id: rawValue, title: title, story: story, wrong: wrong, right: right)
  }

  private func drift(
    _ title: String, _ story: String, right: String = "hcgen generate && hcgen check"
  ) -> Explanation {
    self.story(title, story, wrong: "hcgen check", right: right)
  }
}
