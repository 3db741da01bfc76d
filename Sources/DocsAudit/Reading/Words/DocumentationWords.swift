/// What the words of documentation mean, in English, Ukrainian, Polish, German, French and Spanish.
///
/// This is the one table of human words. A new language is a few words more in each row; a `*`
/// stands for any ending. All words are in lower case.
enum DocumentationWords {
  enum Meaning: Int, CaseIterable {
    case required, optional, byDefault, maximum, minimum, more, not, per, second, minute, hour, day
    case requests, request, response, error, example, body, query, path, header, status, offset
    case limit, first, parameter, field, type, description, values, oneOf, or, and, yes, no, list
    case string, integer, number, boolean, object, timestamp, date, null, method, code, model
    case times, perSecond, perMinute, perHour, scope, link
  }

  private static let table: [(Meaning, String)] = [
    (
      .required,
      "required mandatory must обов'язков* обов’язков* wymagan* obowiązkow* "
        + "erforderlich* pflicht* notwendig* requis* obligatoire* requerid* obligatori*"
    ),
    (
      .optional,
      "optional* опціональн* необов'язков* необов’язков* opcjonaln* facultatif* "
        + "optionnel* facultative* opcional*"
    ),
    (
      .byDefault,
      "default* замовчуван* умовчан* domyśln* standard* voreinstell* défaut "
        + "predeterminad* defecto"
    ),
    (
      .maximum,
      "maximum max maximal* up bigger greater larger exceed* most highest максим* більш* "
        + "перевищ* maksym* większ* przekracz* najwyżej höchst* größer überschreit* dépass* "
        + "supérieur* máxim* mayor* superar* exced*"
    ),
    (
      .minimum,
      "minimum min minimal* least мінім* щонайменше najmniej mindest* minimaal "
        + "minimaln* moins mínim* menos"
    ),
    (.more, "more than більше więcej mehr plus más"),
    (.not, "not no cannot can't не ні nie nicht kein* ne pas non sans"),
    (.per, "per each every a за на кожн* na każd* pro je jede* par chaque por cada"),
    (.second, "second* sec s секунд* sekund* seconde* segundo*"),
    (.minute, "minute* min minut* хвилин* хв minuto*"),
    (.hour, "hour* h годин* godzin* stunde* heure* hora*"),
    (.day, "day* день дня добу доб* dzień dnia dni tag* jour* día* dia*"),
    (
      .requests,
      "request* call* запит* żąda* zapyta* wywoła* anfrage* aufruf* requête* appel* "
        + "solicitud* petición peticiones llamada*"
    ),
    (
      .request,
      "request запит запиту запиті żądani* zapytani* anfrage requête solicitud petición "
        + "curl payload"
    ),
    (
      .response,
      "response* returns answer* reply відповід* odpowied* antwort* réponse* respuesta* "
        + "повертає zwraca liefert renvoie devuelve"
    ),
    (.error, "error* fail* помилк* błąd* błęd* fehler* erreur* échec* fallo*"),
    (.example, "example* sample* приклад* przykład* beispiel* exemple* ejemplo*"),
    (.body, "body тіло тілі тіла treś* ciało ciele rumpf textkörper corps cuerpo"),
    (.query, "query querystring url запиту adres* abfrage* requête consulta"),
    (.path, "path шлях* ścież* pfad* chemin ruta"),
    (.header, "header* заголов* nagłów* kopfzeile* en-tête* entête* cabecera* encabezado*"),
    (.status, "status* http статус* stan kod*"),
    (.code, "code* код* kod* código*"),
    (.offset, "offset зміщення зсув przesunięci* versatz décalage desplazamiento"),
    (
      .limit,
      "ліміт* limit* límite limite grenze obergrenze x-ratelimit* x-rate-limit* ratelimit* rate-limit*"
    ),
    (.first, "first перш* pierwsz* erste* premier* première* primer*"),
    (.parameter, "parameter* argument* param параметр* parametr* paramètre* parámetro*"),
    (
      .field,
      "field* name* property properties attribute* key parameter* param поле назва ім'я "
        + "властивіст* параметр* ключ pole nazwa parametr właściwość atrybut klucz feld eigenschaft "
        + "schlüssel attribut champ nom propriété clé paramètre campo nombre propiedad atributo "
        + "clave parámetro"
    ),
    (.type, "type* тип* typ* datentyp tipo*"),
    (
      .description,
      "description meaning details опис* пояснення opis* znaczenie beschreibung* "
        + "bedeutung descripción descripcion significado signification comment* коментар* "
        + "примітк* komentarz* uwag* kommentar* bemerkung* commentaire* remarque* comentario*"
    ),
    (.values, "value* enum значення wartoś* wert* valeur* valor*"),
    (
      .oneOf,
      "one either possible allowed available can be одне один можлив* допустим* jedn* "
        + "możliw* dozwolon* eine* möglich* erlaubt* peut possible* autorisé* uno posible* puede"
    ),
    (.or, "or або чи lub albo oder ou o u"),
    (.and, "and та і й i oraz und et y e"),
    (.yes, "yes true так tak ja oui sí si ✓ ✔ ✅"),
    (.no, "no false ні nie nein non ✗ ✘ ❌ - –"),
    (.list, "array* list* масив* список* tablica* lista* liste* tableau* arreglo*"),
    (
      .string,
      "string* text str рядок рядка ciąg* tekst* zeichenkette* zeichenfolge chaîne* texte "
        + "cadena* texto uuid url uri email"
    ),
    (
      .integer,
      "integer* int int32 int64 long whole ціл* całkowit* ganzzahl* ganze* entier* "
        + "entero*"
    ),
    (.number, "number* float double decimal numeric числ* liczb* zahl* nombre* número*"),
    (.boolean, "boolean* bool логічн* булев* logiczn* wahrheitswert* booléen* booleano*"),
    (.object, "object* map dictionary об'єкт* об’єкт* obiekt* objekt* objet* objeto*"),
    (.timestamp, "timestamp* unix epoch"),
    (.date, "date* datetime дата час data czas datum* zeit* heure* fecha*"),
    (.null, "null* nullable nil none"),
    (.model, "model* schema* модел* modell* modèle modelo*"),
    (.times, "times раз* razy mal fois veces"),
    (.perSecond, "rps qps"),
    (.perMinute, "rpm"),
    (.perHour, "rph"),
    (.scope, "scope* permission* область scopes zakres* berechtigung* portée* ámbito* permiso*"),
    (
      .link,
      "is are be of to the value following є становить з наступних jest są wynosi z następujących "
        + "ist sind von der folgenden est sont de des parmi es son entre los las siguientes"
    ),
    (.method, "method* verb метод* metod* methode* méthode* método*"),
  ]

  private static let lookup: (exact: [String: Meanings], stems: [String: [(String, Meanings)]]) = {
    var exact: [String: Meanings] = [:]
    var stems: [String: [(String, Meanings)]] = [:]
    for (meaning, words) in table {
      for word in words.split(separator: " ") {
        if word.hasSuffix("*") {
          let stem = String(word.dropLast())
          stems[String(stem.unicodeScalars.prefix(3)), default: []].append((stem, [meaning]))
        } else {
          exact[String(word), default: Meanings()].insert(meaning)
        }
      }
    }
    return (exact, stems)
  }()

  /// What a word in lower case can mean; `d'erreur` means what `erreur` does.
  static func meanings(of word: String) -> Meanings {
    let known = meanings(ofWhole: word)
    guard known.isEmpty,
      let mark = word.unicodeScalars.prefix(3).firstIndex(where: { $0 == "'" || $0 == "’" }),
      mark > word.startIndex
    else { return known }
    return meanings(ofWhole: String(word.unicodeScalars[mark...].dropFirst()))
  }

  private static func meanings(ofWhole word: String) -> Meanings {
    var result = lookup.exact[word] ?? Meanings()
    for (stem, meaning) in lookup.stems[String(word.unicodeScalars.prefix(3))] ?? []
    where word.hasPrefix(stem) {
      result.formUnion(meaning)
      if !meaning.isDisjoint(with: bounds) {
        result.formUnion(meanings(ofSecondPart: word.dropFirst(stem.count)))
      }
    }
    return result
  }

  private static let bounds: Meanings = [.byDefault, .maximum, .minimum]

  /// What German puts behind such a word, with a hyphen or without: `Standardlimit`,
  /// `Höchstgrenze`, `Standard-Offset`. The other words in that place say nothing of their own.
  private static func meanings(ofSecondPart rest: Substring) -> Meanings {
    let word = String(rest.first == "-" ? rest.dropFirst() : rest)
    guard (5...20).contains(word.utf8.count) else { return [] }
    var result = lookup.exact[word] ?? []
    for (stem, meaning) in lookup.stems[String(word.unicodeScalars.prefix(3))] ?? []
    where word.hasPrefix(stem) {
      result.formUnion(meaning)
    }
    return result.intersection([.limit, .offset])
  }

  /// A set of meanings.
  struct Meanings: OptionSet {
    let rawValue: UInt64

    init(rawValue: UInt64) { self.rawValue = rawValue }
    init(_ meanings: [Meaning]) { rawValue = meanings.reduce(0) { $0 | 1 << UInt64($1.rawValue) } }

    init(_ meaning: Meaning) { rawValue = 1 << UInt64(meaning.rawValue) }

    mutating func insert(_ meaning: Meaning) { formUnion(Meanings(meaning)) }
    func contains(_ meaning: Meaning) -> Bool { rawValue & Meanings(meaning).rawValue != 0 }
  }
}

extension DocumentationWords.Meanings: ExpressibleByArrayLiteral {
  init(arrayLiteral elements: DocumentationWords.Meaning...) { self.init(elements) }
}
