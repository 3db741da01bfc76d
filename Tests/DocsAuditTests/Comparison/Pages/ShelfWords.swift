/// One page in several languages.
struct ShelfWords: Sendable {
  let code: String
  let request: String
  let method: String
  let success: String
  let ok: String
  let paging: [String]
  let limit: String
  let failure: String

  var page: String {
    """
    ➡️ \(request)

    URL https://api.bookshop.example/v2/shelves
    \(method) GET
    Headers Authorization: Bearer <your_api_key>

    ✅ \(success)

    \(ok)

    {
      "data": [
        {
          "id": 542335,
          "name": "Window",
          "authors": [
            {
              "id": 2533,
              "name": "Jane",
              "email": "jane@bookshop.example",
              "rank": "owner"
            }
          ]
        }
      ],
      "meta": {
        "total": 1
      }
    }

    \(paging.joined(separator: "\n\n"))

    https://api.bookshop.example/v2/shelves?offset=100&limit=100
    https://api.bookshop.example/v2/shelves?offset=200&limit=100
    ...

    \(limit)

    🛑 \(failure)

    \(WrittenPages.errors(in: "limit"))
    """
  }

  static let languages = [
    ShelfWords(
      code: "en", request: "Request", method: "Method", success: "Successful Response",
      ok: "Where all went well, you get the status 200 OK and this body.",
      paging: [
        "By default, this method returns only the first 100 shelves. To get other ones, use the offset and limit parameters in the query string of the GET request.",
        "Default limit is 100 and it can not be bigger than that. Default offset is 0",
      ],
      limit: "The overall requests limit is 120 per minute", failure: "Error Responses"),
    ShelfWords(
      code: "uk", request: "Запит", method: "Метод", success: "Відповідь на успішний запит",
      ok: "Якщо все гаразд, ви отримаєте статус 200 OK і таке тіло відповіді.",
      paging: [
        "За замовчуванням цей метод повертає лише перші 100 полиць. Щоб отримати інші, слід використовувати параметри offset і limit у рядку запиту GET.",
        "Ліміт за замовчуванням становить 100 і він не може бути більшим за це. Зміщення за умовчанням - 0.",
      ],
      limit: "Загальний ліміт запитів становить 120 запитів за хвилину.",
      failure: "Відповіді з помилками"),
    ShelfWords(
      code: "pl", request: "Żądanie", method: "Metoda", success: "Pomyślna odpowiedź",
      ok: "Jeśli wszystko poszło dobrze, otrzymasz status 200 OK i taką treść odpowiedzi.",
      paging: [
        "Domyślnie ta metoda zwraca tylko pierwsze 100 półek. Aby pobrać inne, użyj parametrów offset i limit w adresie żądania GET.",
        "Domyślny limit to 100 i nie może być większy. Domyślny offset to 0",
      ],
      limit: "Ogólny limit wynosi 120 żądań na minutę", failure: "Odpowiedzi z błędami"),
    ShelfWords(
      code: "de", request: "Anfrage", method: "Methode", success: "Erfolgreiche Antwort",
      ok: "Wenn alles gut ging, kommt der Status 200 OK mit diesem Körper.",
      paging: [
        "Standardmäßig liefert diese Methode nur die ersten 100 Regale. Für andere dienen die Parameter offset und limit in der Abfrage der GET-Anfrage.",
        "Der Standardwert von limit ist 100 und kann nicht größer sein. Der Standardwert von offset ist 0",
      ],
      limit: "Insgesamt sind 120 Anfragen pro Minute erlaubt", failure: "Fehlerantworten"),
    ShelfWords(
      code: "fr", request: "Requête", method: "Méthode", success: "Réponse en cas de succès",
      ok: "Si tout va bien, vous recevez le statut 200 OK avec ce corps de réponse.",
      paging: [
        "Par défaut, cette méthode ne renvoie que les premiers 100 rayons. Pour les autres, utilisez les paramètres offset et limit dans la requête GET.",
        "La valeur par défaut de limit est 100 et ne peut pas être supérieure. La valeur par défaut de offset est 0",
      ],
      limit: "La limite globale est de 120 requêtes par minute", failure: "Réponses d'erreur"),
    ShelfWords(
      code: "es", request: "Solicitud", method: "Método", success: "Respuesta correcta",
      ok: "Si todo ha ido bien, recibirá el estado 200 OK con este cuerpo.",
      paging: [
        "Por defecto, este método devuelve solo los primeros 100 estantes. Para otros, use los parámetros offset y limit en la consulta de la solicitud GET.",
        "El limit por defecto es 100 y no puede ser mayor. El offset por defecto es 0",
      ],
      limit: "El límite total es de 120 solicitudes por minuto",
      failure: "Respuestas de error"),
  ]
}
