extension PageReader {
  /// Gives claims outside examples the columns of the words that they were read from.
  static func setColumns(of claims: inout PageClaims, in text: PageText) {
    var finder = ColumnFinder(text)
    for index in claims.endpoints.indices {
      let endpoint = claims.endpoints[index]
      claims.endpoints[index].methodPlace = finder.place(endpoint.methodPlace, of: endpoint.method)
      claims.endpoints[index].addressPlace = finder.place(
        endpoint.addressPlace, of: endpoint.address)
    }
    for index in claims.servers.indices {
      claims.servers[index].place = finder.place(
        claims.servers[index].place, of: claims.servers[index].address)
    }
    for index in claims.parameters.indices {
      locate(&claims.parameters[index], &finder)
    }
    for index in claims.statuses.indices {
      claims.statuses[index].place = finder.place(
        claims.statuses[index].place, of: String(claims.statuses[index].status))
    }
    for table in claims.tables.indices {
      for row in claims.tables[table].rows.indices {
        locate(&claims.tables[table].rows[row], &finder)
      }
    }
    for index in claims.enumerations.indices {
      for value in claims.enumerations[index].values.indices {
        finder.locate(&claims.enumerations[index].values[value])
      }
    }
    for index in claims.rateLimits.indices {
      claims.rateLimits[index].place = finder.place(
        claims.rateLimits[index].place, of: String(claims.rateLimits[index].requests))
    }
    for index in claims.pagingAddresses.indices {
      let address = claims.pagingAddresses[index]
      claims.pagingAddresses[index].place = finder.place(
        address.place, of: (address.server ?? "") + address.path)
    }
    for index in claims.authentication.indices {
      claims.authentication[index].place = finder.place(
        claims.authentication[index].place, of: claims.authentication[index].header)
    }
  }

  private static func locate(_ parameter: inout ParameterClaim, _ finder: inout ColumnFinder) {
    parameter.place = finder.place(parameter.place, of: parameter.name)
    if var value = parameter.defaultValue {
      finder.locate(&value)
      parameter.defaultValue = value
    }
    for index in parameter.otherDefaults.indices { finder.locate(&parameter.otherDefaults[index]) }
    finder.locate(&parameter.maximum)
    finder.locate(&parameter.minimum)
    for index in parameter.values.indices { finder.locate(&parameter.values[index]) }
  }

  private static func locate(_ row: inout FieldRow, _ finder: inout ColumnFinder) {
    row.place = finder.place(row.place, of: row.name)
    if var value = row.defaultValue {
      finder.locate(&value)
      row.defaultValue = value
    }
    for index in row.values.indices { finder.locate(&row.values[index]) }
  }
}
